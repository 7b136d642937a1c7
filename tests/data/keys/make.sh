#!/usr/bin/env bash
# Makes the test keys of this folder anew. Everything here is a throw-away test key; the passphrase is always `secret`.
# Needs OpenSSL 3, ssh-keygen, puttygen and gpg. The tests need none of them: they use the files as they are.
set -euo pipefail
cd "$(dirname "$0")"
legacy=(-provider legacy -provider default)
quiet() { "$@" 2>/dev/null; }

# RSA
quiet openssl genrsa -out rsa2048.pem 2048
quiet openssl rsa -in rsa2048.pem -traditional -out rsa2048.pkcs1.pem
quiet openssl genrsa -out other2048.pem 2048
for bits in 512 1024 1536 2047 3072 4096 4104 5120 6144; do quiet openssl genrsa -out "rsa$bits.pem" "$bits"; done
quiet openssl genrsa -3 -out rsa2048-e3.pem 2048
quiet openssl genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:2048 -pkeyopt rsa_keygen_pubexp:17 -out rsa2048-e17.pem
quiet openssl genpkey -algorithm RSA -pkeyopt bits:2048 -pkeyopt rsa_keygen_pubexp:4294967297 -out rsa2048-e4294967297.pem
quiet openssl genrsa -primes 3 -out rsa2048-3primes.pem 2048
quiet openssl genrsa -primes 3 -traditional -out rsa3072-3primes.pkcs1.pem 3072
quiet openssl genrsa -primes 4 -out rsa4096-4primes.pem 4096
quiet openssl genpkey -algorithm RSA-PSS -pkeyopt rsa_keygen_bits:2048 -out rsa-pss.pem

# Other algorithms
for curve in prime256v1 secp384r1 secp521r1 secp256k1; do
  quiet openssl ecparam -genkey -name "$curve" -out "ec-$curve.sec1.pem"
  quiet openssl pkcs8 -topk8 -nocrypt -in "ec-$curve.sec1.pem" -out "ec-$curve.pem"
done
for name in ed25519 ed448 x25519; do quiet openssl genpkey -algorithm "$name" -out "$name.pem"; done
quiet openssl dsaparam -genkey -out dsa.traditional.pem 1024
quiet openssl pkcs8 -topk8 -nocrypt -in dsa.traditional.pem -out dsa.pem
quiet openssl rsa -in rsa2048.pem -traditional -aes128 -passout pass:secret -out legacy-aes128.pem
quiet openssl rsa -in rsa2048.pem -traditional -des3 -passout pass:secret -out legacy-des3.pem
quiet openssl rsa -in rsa2048.pem -traditional -aes256 -passout pass:secret -out legacy-aes256.pem

# Public halves
quiet openssl pkey -in rsa2048.pem -pubout -out public.pem
quiet openssl rsa -in rsa2048.pem -RSAPublicKey_out -out public.pkcs1.pem
quiet openssl pkey -in other2048.pem -pubout -out other-public.pem
quiet openssl pkey -in ec-prime256v1.pem -pubout -out ec-public.pem
quiet openssl pkey -in ed25519.pem -pubout -out ed25519-public.pem
quiet openssl req -x509 -new -key rsa2048.pem -subj /CN=throw-away -days 36500 -out certificate.pem
quiet openssl req -x509 -new -key ec-prime256v1.pem -subj /CN=throw-away -days 36500 -out ec-certificate.pem
quiet openssl req -new -key rsa2048.pem -subj /CN=throw-away -out request.pem
quiet openssl req -new -key ec-prime256v1.pem -subj /CN=throw-away -out ec-request.pem
quiet openssl req -new -key other2048.pem -subj /CN=throw-away -outform DER -out request.der
quiet openssl crl2pkcs7 -nocrl -certfile certificate.pem -out certificate.p7b.pem

# PKCS#12
quiet openssl pkcs12 -export -inkey rsa2048.pem -in certificate.pem -passout pass:secret -out bundle.p12
quiet openssl pkcs12 -export -legacy -inkey rsa2048.pem -in certificate.pem -passout pass:secret -out bundle-legacy.p12
quiet openssl pkcs12 -export -inkey ec-prime256v1.pem -in ec-certificate.pem -passout pass:secret -out bundle-ec.p12
quiet openssl pkcs12 -in bundle.p12 -passin pass:secret -nodes -out bag.pem

# Encrypted PKCS#8
encrypt() { local out=$1; shift; quiet openssl pkcs8 -topk8 -in rsa2048.pem -passout pass:secret -out "$out" "$@"; }
for cipher in aes-128-cbc aes-192-cbc aes-256-cbc des3; do
  for prf in SHA1 SHA224 SHA256 SHA384 SHA512; do
    encrypt "pbes2-$cipher-$prf.pem" -v2 "$cipher" -v2prf "hmacWith$prf" -iter 100
  done
done
encrypt scrypt.pem -scrypt -scrypt_N 1024 -scrypt_r 8 -scrypt_p 1
encrypt scrypt-default.pem -scrypt
encrypt scrypt-costly.pem -scrypt -scrypt_N 16384 -scrypt_r 8 -scrypt_p 32
encrypt pbes2-rounds-3000000.pem -v2 aes-256-cbc -v2prf hmacWithSHA256 -iter 3000000
encrypt pbes1-3des.pem -v1 PBE-SHA1-3DES
encrypt pbes1-md5-des.pem -v1 PBE-MD5-DES "${legacy[@]}"
encrypt pbes1-rc2-40.pem -v1 PBE-SHA1-RC2-40 "${legacy[@]}"
encrypt pbes1-rc4.pem -v1 PBE-SHA1-RC4-128 "${legacy[@]}"
encrypt pbes2-rc2.pem -v2 rc2-cbc "${legacy[@]}"
encrypt pbes2-des.pem -v2 des-cbc "${legacy[@]}"
encrypt pbes2-camellia.pem -v2 camellia-256-cbc
quiet openssl pkcs8 -topk8 -in ec-prime256v1.pem -passout pass:secret -iter 100 -out pbes2-ec.pem

# OpenSSH, PuTTY, OpenPGP
ssh() { rm -f "$1" "$1.pub"; ssh-keygen -q -C throw-away -f "$1" "${@:2}"; }
ssh openssh-rsa -t rsa -b 2048 -N ""
ssh openssh-rsa-encrypted -t rsa -b 2048 -N secret
ssh openssh-ed25519 -t ed25519 -N ""
ssh openssh-ecdsa -t ecdsa -b 256 -N ""
rm -f openssh-ed25519.pub openssh-rsa-encrypted.pub
ssh-keygen -e -f openssh-rsa.pub > ssh2-public.txt
puttygen openssh-rsa -O private -o putty3.ppk
puttygen openssh-rsa -O private -o putty2.ppk --ppk-param version=2
puttygen openssh-rsa -O private -o putty3-encrypted.ppk --new-passphrase <(echo secret)
puttygen openssh-ed25519 -O private -o putty-ed25519.ppk
puttygen openssh-rsa -O private-sshcom -o sshcom.txt
home=$(mktemp -d)
chmod 700 "$home"
quiet gpg --homedir "$home" --batch --passphrase '' --quick-gen-key throw-away rsa2048 sign never
quiet gpg --homedir "$home" --batch --armor --export-secret-keys > pgp-private.asc
quiet gpg --homedir "$home" --batch --armor --export > pgp-public.asc
quiet gpg --homedir "$home" --batch --export-secret-keys > pgp-private.gpg
gpgconf --homedir "$home" --kill all
rm -rf "$home"
