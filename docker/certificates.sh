#!/bin/bash
# Makes, once, a certificate authority and the certificates of three nodes of EventStoreDB:
#   certificates.sh <folder of the keys> <folder of the authority's certificate> <owner of the nodes' files>
# A second run changes nothing. To renew a node's certificate, remove its folder and run it again.
set -euo pipefail
keys=$1 authority=$2 owner=$3
umask 077

if [ ! -s "$authority/ca.crt" ]; then
  openssl req -x509 -newkey rsa:3072 -nodes -days 3650 -subj '/CN=minors-protection-center' \
    -addext basicConstraints=critical,CA:TRUE -addext keyUsage=critical,keyCertSign,cRLSign \
    -keyout "$keys/ca.key" -out "$authority/ca.crt"
  chmod 755 "$authority"
  chmod 644 "$authority/ca.crt"
fi

for node in node1 node2 node3; do
  [ ! -s "$keys/$node/node.crt" ] || continue
  mkdir -p "$keys/$node"
  # the nodes know each other by the common name, and clients know them by the host name
  openssl req -newkey rsa:3072 -nodes -subj '/CN=eventstoredb-node' \
    -keyout "$keys/$node/node.key" -out "$keys/$node/node.csr"
  openssl x509 -req -in "$keys/$node/node.csr" -CA "$authority/ca.crt" -CAkey "$keys/ca.key" \
    -CAserial "$keys/ca.srl" -CAcreateserial -days 825 -out "$keys/$node/node.crt" -extfile <(
      printf '%s\n' basicConstraints=CA:FALSE keyUsage=critical,digitalSignature,keyEncipherment \
        extendedKeyUsage=serverAuth,clientAuth "subjectAltName=DNS:$node"
    )
  rm "$keys/$node/node.csr"
  chown -R "$owner" "$keys/$node"
done
chmod 755 "$keys"
