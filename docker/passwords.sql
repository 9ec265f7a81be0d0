-- Sets the passwords of the roles that `roles.sql` created, from the environment of psql 14 or newer.
\getenv migrator CENTER_MIGRATOR_PASSWORD
\getenv app CENTER_APP_PASSWORD
ALTER ROLE center_migrator PASSWORD :'migrator';
ALTER ROLE center_app PASSWORD :'app';
