//! Tokens of service accounts: signed claims, bound to the account and often to a pod. Models `serviceaccount.JWTTokenAuthenticator`.
//!
//! Their text is a JSON Web Token of the real claims; the signature is a keyed hash instead of RSA.

use super::server::ApiServer;
use super::user::User;
use crate::api::{Value, json, kinds};
use crate::sim::{Hasher, Time};
use crate::wire::wall_secs;

const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// Base64 as tokens have it: URL-safe, without padding.
pub fn base64url(bytes: &[u8]) -> String {
    let mut out = String::new();
    for chunk in bytes.chunks(3) {
        let n = chunk.iter().enumerate().fold(0u32, |n, (i, b)| n | u32::from(*b) << (16 - 8 * i));
        for i in 0..=chunk.len() {
            out.push(LETTERS[(n >> (18 - 6 * i)) as usize & 63] as char);
        }
    }
    out
}

fn unbase64url(text: &str) -> Option<Vec<u8>> {
    let (mut out, mut n, mut bits) = (Vec::new(), 0u32, 0);
    for b in text.bytes() {
        n = (n << 6 | LETTERS.iter().position(|l| *l == b)? as u32) & 0xff_ffff;
        bits += 6;
        if bits >= 8 {
            bits -= 8;
            out.push((n >> bits) as u8);
        }
    }
    Some(out)
}

fn signature(key: u64, signed: &str) -> String {
    let mut bytes = Vec::new();
    for part in 0..4u64 {
        let mut h = Hasher::resume(key ^ part.wrapping_mul(0x9e37_79b9_7f4a_7c15));
        h.text(signed);
        h.word(key);
        bytes.extend(h.value().to_be_bytes());
    }
    base64url(&bytes)
}

/// Signs claims.
pub fn sign(key: u64, claims: &Value) -> String {
    let header = base64url(br#"{"alg":"RS256","kid":"vitrine"}"#);
    let signed = format!("{header}.{}", base64url(json::print(claims).as_bytes()));
    let signature = signature(key, &signed);
    format!("{signed}.{signature}")
}

/// The claims of a token that was signed with this key.
pub fn verify(key: u64, token: &str) -> Option<Value> {
    let (signed, given) = token.rsplit_once('.')?;
    if signature(key, signed) != given {
        return None;
    }
    let (_, payload) = signed.split_once('.')?;
    json::parse(std::str::from_utf8(&unbase64url(payload)?).ok()?).ok()
}

/// What a text of [`base64url`] holds, if that is JSON: the token of a page.
pub fn claims_of(text: &str) -> Value {
    let bytes = unbase64url(text).unwrap_or_default();
    std::str::from_utf8(&bytes).ok().and_then(|t| json::parse(t).ok()).unwrap_or_default()
}

/// Who shows a token, or why it is refused.
pub fn authenticate(server: &ApiServer, token: &str, now: Time) -> Result<(User, String), String> {
    let Some(claims) = verify(server.config.signing_key, token) else {
        return Err("the token is not signed by this cluster".into());
    };
    let seconds = wall_secs(now) as i64;
    if claims.get("exp").int() < seconds {
        return Err("the token has expired".into());
    }
    if !claims.get("aud").items().iter().any(|a| a.str() == &*server.config.issuer) {
        return Err("the token is meant for another audience".into());
    }
    let bound = claims.get("kubernetes.io");
    let (namespace, account) = (bound.get("namespace").str(), bound.get("serviceaccount"));
    let (name, uid) = (account.get("name").str(), account.get("uid").str());
    let is = |kind, name: &str, uid: &str| {
        server.cached(kind, namespace, name).is_some_and(|o| o.at("metadata.uid").str() == uid)
    };
    if !is(&kinds::SERVICE_ACCOUNT, name, uid) {
        return Err(format!("service account {namespace}/{name} has been deleted"));
    }
    let mut user = User::service_account(namespace, name, uid);
    let pod = bound.get("pod");
    if !pod.is_null() {
        let (name, uid) = (pod.get("name").str(), pod.get("uid").str());
        if !is(&kinds::POD, name, uid) {
            return Err(format!("pod {namespace}/{name}, to which the token is bound, is gone"));
        }
        user.extra.push(("authentication.kubernetes.io/pod-name".into(), vec![name.into()]));
        user.extra.push(("authentication.kubernetes.io/pod-uid".into(), vec![uid.into()]));
    }
    user.extra.insert(
        0,
        ("authentication.kubernetes.io/credential-id".into(), vec![format!("JTI={}", claims.get("jti").str()).into()]),
    );
    let words = format!("token of service account {namespace}/{name}: {}", user.words());
    Ok((user, words))
}

#[test]
fn a_token_shows_its_claims_to_who_has_the_key() {
    let claims = crate::json!({ "sub": "system:serviceaccount:default:web", "exp": 5 });
    let token = sign(7, &claims);
    assert_eq!(verify(7, &token), Some(claims));
    assert_eq!(verify(8, &token), None);
    let forged = token.replacen("ey", "ez", 1);
    assert_eq!(verify(7, &forged), None);
    for text in ["", "a", "a.b", "a.b.c", "..", "é.é.é"] {
        assert_eq!(verify(7, text), None, "{text}");
    }
    for n in 0..8 {
        let bytes: Vec<u8> = (0..n).map(|i| i * 37).collect();
        assert_eq!(unbase64url(&base64url(&bytes)), Some(bytes));
    }
}
