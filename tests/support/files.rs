//! The key files of `tests/data/keys`, compiled in because WebAssembly has no file system.

use super::der;

macro_rules! files {
    ($($name:literal)*) => {
        /// Returns the bytes of a file.
        pub(crate) fn bytes(name: &str) -> &'static [u8] {
            match name {
                $($name => include_bytes!(concat!("../data/keys/", $name)),)*
                _ => unreachable!("no file {name}"),
            }
        }
        /// Returns the names of all files.
        pub(crate) const ALL: &[&str] = &[$($name,)*];
    };
}
files!(
    "bag.pem" "bundle-ec.p12" "bundle-legacy.p12" "bundle.p12" "certificate.p7b.pem" "certificate.pem" "dsa.pem"
    "dsa.traditional.pem" "ec-certificate.pem" "ec-prime256v1.pem" "ec-prime256v1.sec1.pem" "ec-public.pem"
    "ec-request.pem" "ec-secp256k1.pem" "ec-secp256k1.sec1.pem" "ec-secp384r1.pem" "ec-secp384r1.sec1.pem"
    "ec-secp521r1.pem" "ec-secp521r1.sec1.pem" "ed25519-public.pem" "ed25519.pem" "ed448.pem" "legacy-aes128.pem"
    "legacy-aes256.pem" "legacy-des3.pem" "openssh-ecdsa" "openssh-ecdsa.pub" "openssh-ed25519" "openssh-rsa"
    "openssh-rsa-encrypted" "openssh-rsa.pub" "other-public.pem" "other2048.pem" "pbes1-3des.pem"
    "pbes1-md5-des.pem" "pbes1-rc2-40.pem" "pbes1-rc4.pem" "pbes2-aes-128-cbc-SHA1.pem"
    "pbes2-aes-128-cbc-SHA224.pem" "pbes2-aes-128-cbc-SHA256.pem" "pbes2-aes-128-cbc-SHA384.pem"
    "pbes2-aes-128-cbc-SHA512.pem" "pbes2-aes-192-cbc-SHA1.pem" "pbes2-aes-192-cbc-SHA224.pem"
    "pbes2-aes-192-cbc-SHA256.pem" "pbes2-aes-192-cbc-SHA384.pem" "pbes2-aes-192-cbc-SHA512.pem"
    "pbes2-aes-256-cbc-SHA1.pem" "pbes2-aes-256-cbc-SHA224.pem" "pbes2-aes-256-cbc-SHA256.pem"
    "pbes2-aes-256-cbc-SHA384.pem" "pbes2-aes-256-cbc-SHA512.pem" "pbes2-camellia.pem" "pbes2-des.pem"
    "pbes2-des3-SHA1.pem" "pbes2-des3-SHA224.pem" "pbes2-des3-SHA256.pem" "pbes2-des3-SHA384.pem"
    "pbes2-des3-SHA512.pem" "pbes2-ec.pem" "pbes2-rc2.pem" "pbes2-rounds-3000000.pem" "pgp-private.asc"
    "pgp-private.gpg" "pgp-public.asc" "public.pem" "public.pkcs1.pem" "putty-ed25519.ppk" "putty2.ppk"
    "putty3-encrypted.ppk" "putty3.ppk" "request.der" "request.pem" "rsa-pss.pem" "rsa1024.pem" "rsa1536.pem"
    "rsa2047.pem" "rsa2048-3primes.pem" "rsa2048-e17.pem" "rsa2048-e3.pem" "rsa2048-e4294967297.pem" "rsa2048.pem" "rsa2048.pkcs1.pem"
    "rsa3072-3primes.pkcs1.pem" "rsa3072.pem" "rsa4096-4primes.pem" "rsa4096.pem" "rsa4104.pem" "rsa512.pem"
    "rsa5120.pem" "rsa6144.pem" "scrypt-costly.pem" "scrypt-default.pem" "scrypt.pem" "ssh2-public.txt" "sshcom.txt"
    "x25519.pem"
);

/// Returns the text of a file.
pub(crate) fn text(name: &str) -> &'static str {
    core::str::from_utf8(bytes(name)).unwrap()
}

/// Returns the SHA-256 of the public half of a private RSA key in a PEM file, computed without the product's code.
pub(crate) fn fingerprint(name: &str) -> String {
    use sha2::Digest;
    let numbers = der::numbers(&der::unwrap(text(name)));
    let digest = sha2::Sha256::digest(der::spki(&numbers[0], &numbers[1]));
    digest.iter().map(|byte| format!("{byte:02x}")).collect()
}
