#!/bin/bash
# Makes, once, a certificate authority and the certificates of three nodes of EventStoreDB and of the database:
#   certificates.sh <folder of the keys> <folder of the authority's certificate> <owner of the nodes' files> <of the database's>
# A second run changes nothing. To renew a certificate, remove its folder and run it again.
set -euo pipefail
keys=$1 authority=$2 owner=$3 database_owner=$4
umask 077

if [ ! -s "$authority/ca.crt" ]; then
  openssl req -x509 -newkey rsa:3072 -nodes -days 3650 -subj '/CN=minors-protection-center' \
    -addext basicConstraints=critical,CA:TRUE -addext keyUsage=critical,keyCertSign,cRLSign \
    -keyout "$keys/ca.key" -out "$authority/ca.crt"
  chmod 755 "$authority"
  chmod 644 "$authority/ca.crt"
fi

# certificate <host name> <common name> <owner of the files>: clients know the server by its host name
certificate() {
  local folder=$keys/$1
  [ ! -s "$folder/node.crt" ] || return 0
  mkdir -p "$folder"
  openssl req -newkey rsa:3072 -nodes -subj "/CN=$2" -keyout "$folder/node.key" -out "$folder/node.csr"
  openssl x509 -req -in "$folder/node.csr" -CA "$authority/ca.crt" -CAkey "$keys/ca.key" \
    -CAserial "$keys/ca.srl" -CAcreateserial -days 825 -out "$folder/node.crt" -extfile <(
      printf '%s\n' basicConstraints=CA:FALSE keyUsage=critical,digitalSignature,keyEncipherment \
        extendedKeyUsage=serverAuth,clientAuth "subjectAltName=DNS:$1"
    )
  rm "$folder/node.csr"
  chown -R "$3" "$folder"
}

# the nodes know each other by the common name
for node in node1 node2 node3; do certificate "$node" eventstoredb-node "$owner"; done
certificate database database "$database_owner"
chmod 755 "$keys"
