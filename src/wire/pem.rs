//! Certificates and keys as files. There is no cryptography in here: a certificate's PEM carries, in base64, what a server
//! reads of it, and a key's PEM names the certificate that it belongs to.

use super::Certificate;
use crate::api::base64;
use crate::api::kinds::certificate_signing_request::validate::der;
use crate::sim::Hasher;

const CERTIFICATE: &str = "CERTIFICATE";
const KEY: &str = "RSA PRIVATE KEY";

/// The subject of a certificate signing request, in base64: its attributes, each with the last number of its identifier,
/// 2.5.4.n. Nothing of what is no request.
pub fn request(text: &str) -> Option<Vec<(u8, String)>> {
    let der = der(text)?;
    // An attribute of a name in DER: the object identifier, then a string with its tag and length.
    let starts = der.windows(5).enumerate().filter(|(_, w)| w[..4] == [6, 3, 0x55, 4]);
    let text = |(at, w): (usize, &[u8])| {
        let length = usize::from(*der.get(at + 6)?);
        Some((w[4], String::from_utf8(der.get(at + 7..at + 7 + length)?.to_vec()).ok()?))
    };
    Some(starts.filter_map(text).collect())
}

fn fields(c: &Certificate) -> String {
    let mut text = format!("Issuer: CN={}\nNotAfter: {}\nCN={}\n", c.issuer, c.not_after, c.common_name);
    for o in &c.organizations {
        text.push_str(&format!("O={o}\n"));
    }
    text
}

fn wrap(what: &str, text: &str) -> String {
    let mut out = format!("-----BEGIN {what}-----\n");
    let code = base64::encode(text.as_bytes());
    for line in code.as_bytes().chunks(64) {
        out.push_str(std::str::from_utf8(line).unwrap_or(""));
        out.push('\n');
    }
    out.push_str(&format!("-----END {what}-----\n"));
    out
}

fn unwrap(what: &str, pem: &str) -> Option<String> {
    let body = pem.split_once(&format!("-----BEGIN {what}-----"))?.1;
    let body = body.split_once(&format!("-----END {what}-----"))?.0;
    String::from_utf8(base64::decode(body.trim())?).ok()
}

/// The file of a certificate.
pub fn certificate(c: &Certificate) -> String {
    wrap(CERTIFICATE, &fields(c))
}

/// The file of its key.
pub fn key(c: &Certificate) -> String {
    let mut h = Hasher::default();
    h.text(&fields(c));
    wrap(KEY, &format!("the private key of {} {:016x}", c.common_name, h.value()))
}

/// The certificate in a file.
pub fn read(pem: &str) -> Option<Certificate> {
    let text = unwrap(CERTIFICATE, pem)?;
    let field = |name: &str| text.lines().find_map(|l| l.strip_prefix(name));
    Some(Certificate {
        common_name: field("CN=")?.into(),
        organizations: text.lines().filter_map(|l| l.strip_prefix("O=")).map(Into::into).collect(),
        issuer: field("Issuer: CN=")?.into(),
        not_after: field("NotAfter: ")?.parse().ok()?,
    })
}

/// Whether a key's file belongs to this certificate.
pub fn matches(c: &Certificate, pem: &str) -> bool {
    key(c).trim() == pem.trim()
}

#[test]
fn a_certificate_survives_its_file() {
    let c = Certificate {
        common_name: "jane".into(),
        organizations: vec!["dev".into(), "ops".into()],
        issuer: "kubernetes".into(),
        not_after: 5,
    };
    assert_eq!(read(&certificate(&c)), Some(c.clone()));
    assert!(matches(&c, &key(&c)));
    assert!(read("garbage").is_none() && !matches(&c, "garbage"));
}
