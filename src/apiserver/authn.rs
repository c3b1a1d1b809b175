//! The authenticators: client certificates, tokens of service accounts, and nobody. Models apiserver's union authenticator.
//!
//! TLS asks for a certificate without requiring one, so who shows nothing goes on as anonymous; what is shown and is wrong is
//! refused at once.

use std::rc::Rc;

use super::server::ApiServer;
use super::user::{ANONYMOUS, AUTHENTICATED, UNAUTHENTICATED, User};
use crate::sim::Time;
use crate::wire::{Certificate, Credentials, Request, Words, wall_secs};

/// Who shows these credentials and how that was found out, or why they are refused.
pub fn authenticate(server: &ApiServer, request: &Request, now: Time) -> Result<(Rc<User>, Words), String> {
    let nobody = |why: &str| match server.config.arguments.is("anonymous-auth", true) {
        true => Ok(anonymous(why)),
        false => Err(format!("{why}, and --anonymous-auth=false")),
    };
    match &request.credentials {
        Credentials::Certificate(c) => certificate(server, c, now),
        Credentials::Token(token) if !token.is_empty() => super::token::authenticate(server, token, now),
        Credentials::Other(_) => nobody("the Authorization header is none that this server reads"),
        Credentials::None | Credentials::Token(_) => nobody("no credentials"),
    }
}

fn anonymous(why: &str) -> (Rc<User>, Words) {
    let user = User::new(ANONYMOUS, &[UNAUTHENTICATED]);
    let words = format!("{why}: {}", user.words());
    (Rc::new(user), words.into())
}

fn certificate(server: &ApiServer, c: &Rc<Certificate>, now: Time) -> Result<(Rc<User>, Words), String> {
    if c.issuer != server.config.client_ca {
        return Err(format!(
            "certificate CN={} is signed by {}, not by the trusted authority {}: x509: certificate signed by unknown authority",
            c.common_name, c.issuer, server.config.client_ca
        ));
    }
    if c.not_after < wall_secs(now) {
        return Err(format!("certificate CN={}: x509: certificate has expired or is not yet valid", c.common_name));
    }
    Ok(server.known.certificate(c, || named(c)))
}

/// The user of a certificate that is trusted.
fn named(c: &Certificate) -> (User, Words) {
    let mut groups = c.organizations.clone();
    groups.push(AUTHENTICATED.into());
    // The real one shows the certificate's SHA-256; here it is a number made from what the certificate says.
    let mut h = crate::sim::Hasher::default();
    h.text(&c.common_name);
    h.word(c.not_after);
    let mut id = "X509SHA256=".to_string();
    for _ in 0..4 {
        h.word(1);
        id.push_str(&format!("{:016x}", h.value()));
    }
    let extra = vec![("authentication.kubernetes.io/credential-id".into(), vec![id.into()])];
    let user = User { name: c.common_name.clone(), groups, extra, ..User::default() };
    let organizations: Vec<&str> = c.organizations.iter().map(|o| &**o).collect();
    let words = format!("client certificate CN={}, O={}: {}", c.common_name, organizations.join("+"), user.words());
    (user, words.into())
}
