//! Models the bootstrap signer: the public `cluster-info` carries, for each bootstrap token that may sign, a signature of its
//! kubeconfig, so that who knows the token can trust what anybody may read.

use super::caches::Caches;
use super::sync::{BASE, Call, Change, Controller, Key, Look, Plan, key};
use crate::api::kinds::{CONFIG_MAP, SECRET};
use crate::api::{base64, hash};
use crate::k;
use crate::path;
use crate::sim::Rng;

/// See the module.
pub const CONTROLLER: Controller = Controller {
    account: "bootstrap-signer",
    component: "bootstrap-signer",
    watches: &[&CONFIG_MAP, &SECRET],
    keys,
    sync,
    ..BASE
};

const HOME: &str = "kube-public";
const NAME: &str = "cluster-info";
const SIGNATURE: &str = "jws-kubeconfig-";
const TOKEN: &str = "bootstrap.kubernetes.io/token";

fn keys(change: &Change<'_>, _: &Caches) -> Vec<Key> {
    let object = if change.new.is_null() { change.old } else { change.new };
    let (namespace, name) = key(object);
    let ours = &*namespace == HOME && &*name == NAME && change.kind.kind == CONFIG_MAP.kind;
    if ours || object.get("type").str() == TOKEN { vec![(HOME.into(), NAME.into())] } else { Vec::new() }
}

fn sync((namespace, name): &Key, look: &Look<'_>, _: &mut Rng) -> Plan {
    let Some(map) = look.caches.get(&CONFIG_MAP, namespace, name) else { return Plan::nothing() };
    let old = map.get(k!("data"));
    let mut data = old.clone();
    for (field, _) in old.entries().iter().filter(|(field, _)| field.as_str().starts_with(SIGNATURE)) {
        data.remove(field.as_str());
    }
    let kubeconfig = old.get("kubeconfig").str();
    for secret in look.caches.list(&SECRET).filter(|s| s.get(k!("type")).str() == TOKEN && !kubeconfig.is_empty()) {
        let text = |field: &str| {
            let bytes = base64::decode(secret.get(k!("data")).get(field).str()).unwrap_or_default();
            String::from_utf8(bytes).unwrap_or_default()
        };
        let (id, token) = (text("token-id"), text("token-secret"));
        let named = secret.at(path!("metadata.name")).str() == format!("bootstrap-token-{id}");
        if named && !token.is_empty() && text("usage-bootstrap-signing") == "true" {
            data.set(format!("{SIGNATURE}{id}").as_str(), signature(&id, &token, kubeconfig));
        }
    }
    if data == *old {
        return Plan::nothing();
    }
    Plan::of([Call::update(&CONFIG_MAP, map.clone().with("data", data), "")])
}

/// A JWS with its payload taken out, `HS256`.
fn signature(id: &str, secret: &str, payload: &str) -> String {
    let coded = |bytes: &[u8]| base64::encode(bytes).replace('+', "-").replace('/', "_").replace('=', "");
    let head = coded(format!("{{\"alg\":\"HS256\",\"kid\":\"{id}\"}}").as_bytes());
    let signed = hash::hmac(secret.as_bytes(), &format!("{head}.{}", coded(payload.as_bytes())));
    format!("{head}..{}", coded(&signed))
}

#[test]
fn a_signature_is_the_one_that_the_standard_gives() {
    let real = "eyJhbGciOiJIUzI1NiIsImtpZCI6ImFiY2RlZiJ9..3ZR7IfHD4V0NLYjj9trDyCFIZSwMzkyMpnxx9vCiSPI";
    assert_eq!(signature("abcdef", "0123456789abcdef", "kind: Config\n"), real);
}
