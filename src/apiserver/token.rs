//! Tokens of service accounts: signed claims, bound to the account and often to a pod. Models `serviceaccount.JWTTokenAuthenticator`.
//!
//! Their text is a JSON Web Token of the real claims; the signature is a keyed hash instead of RSA.

use std::rc::Rc;

use super::server::ApiServer;
use super::user::User;
use crate::api::go::quoted;
use crate::api::{Value, json, kinds};
use crate::k;
use crate::path;
use crate::sim::{Hasher, Time};
use crate::wire::{Words, wall_secs};

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
        let digit = match b {
            b'A'..=b'Z' => b - b'A',
            b'a'..=b'z' => b - b'a' + 26,
            b'0'..=b'9' => b - b'0' + 52,
            b'-' => 62,
            b'_' => 63,
            _ => return None,
        };
        n = (n << 6 | u32::from(digit)) & 0xff_ffff;
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

/// Why a text is nothing that [`claims_of`] can read, in Go's words.
pub fn unreadable(text: &str) -> String {
    match unbase64url(text) {
        None => {
            let at = text.bytes().position(|b| !LETTERS.contains(&b)).unwrap_or(0);
            format!("illegal base64 data at input byte {at}")
        }
        Some(bytes) => match bytes.first() {
            Some(byte @ 0x80..) => format!("invalid character '{}' looking for beginning of value", char::from(*byte)),
            _ => json::parse(&String::from_utf8_lossy(&bytes)).err().map_or_else(String::new, |e| e.to_string()),
        },
    }
}

/// What a token that holds says.
#[derive(Clone, Debug)]
pub struct Checked {
    /// Who shows it.
    pub user: User,
    /// For which of the audiences that were asked for it is meant.
    pub audiences: Vec<String>,
}

/// Who shows a token, or why it is refused.
pub fn authenticate(server: &ApiServer, token: &Rc<str>, now: Time) -> Result<(Rc<User>, Words), String> {
    let user = check(server, token, &[server.config.issuer.to_string()], now)?.user;
    let words = Words::made("token of a service account: {}", [user.words().into()]);
    Ok((Rc::new(user), words))
}

/// Reads a token that is meant for one of these audiences; else the authenticators' words.
pub fn check(server: &ApiServer, token: &Rc<str>, audiences: &[String], now: Time) -> Result<Checked, String> {
    if let Some(found) = server.recent.get(token, audiences, now) {
        return Ok(found);
    }
    let found = look(server, token, audiences, now)?;
    server.recent.put(token, audiences, now, &found);
    Ok(found)
}

fn look(server: &ApiServer, token: &Rc<str>, audiences: &[String], now: Time) -> Result<Checked, String> {
    const BAD: &str = "invalid bearer token";
    let key = server.config.signing_key;
    let Some(claims) = server.known.token(token, || verify(key, token)) else {
        return Err(BAD.into());
    };
    let wrong = |why: String| Err(format!("[{BAD}, {why}]"));
    if claims.get(k!("exp")).int() < wall_secs(now) as i64 {
        return wrong("service account token has expired".into());
    }
    let meant: Vec<String> = claims.get(k!("aud")).items().iter().map(|a| a.str().to_string()).collect();
    let shared: Vec<String> = audiences.iter().filter(|a| meant.contains(a)).cloned().collect();
    if shared.is_empty() {
        let list = |all: &[String]| all.iter().map(|a| quoted(a)).collect::<Vec<_>>().join(" ");
        let (meant, asked) = (list(&meant), list(audiences));
        return wrong(format!("token audiences [{meant}] is invalid for the target audiences [{asked}]"));
    }
    let bound = claims.get(k!("kubernetes.io"));
    let (namespace, account) = (bound.get(k!("namespace")).str(), bound.get(k!("serviceaccount")));
    let (name, uid) = (account.get(k!("name")).str(), account.get(k!("uid")).str());
    let is = |kind, namespace: &str, name: &str, uid: &str| {
        server.cached(kind, namespace, name).is_some_and(|o| o.at(path!("metadata.uid")).str() == uid)
    };
    if !is(&kinds::SERVICE_ACCOUNT, namespace, name, uid) {
        return wrong("service account token has been invalidated".into());
    }
    let mut user = User::service_account(namespace, name, uid);
    let mut extra = |name: &str, value: &str| {
        user.extra.push((format!("authentication.kubernetes.io/{name}").into(), vec![value.into()]))
    };
    extra("credential-id", &format!("JTI={}", claims.get(k!("jti")).str()));
    let (node, pod, secret) = (bound.get(k!("node")), bound.get(k!("pod")), bound.get(k!("secret")));
    if !node.is_null() {
        extra("node-name", node.get(k!("name")).str());
        extra("node-uid", node.get(k!("uid")).str());
    }
    if !pod.is_null() {
        let (name, uid) = (pod.get(k!("name")).str(), pod.get(k!("uid")).str());
        if !is(&kinds::POD, namespace, name, uid) {
            return wrong("service account token has been invalidated".into());
        }
        extra("pod-name", name);
        extra("pod-uid", uid);
    }
    if !secret.is_null() && !is(&kinds::SECRET, namespace, secret.get(k!("name")).str(), secret.get(k!("uid")).str()) {
        return wrong("service account token has been invalidated".into());
    }
    Ok(Checked { user, audiences: shared })
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
