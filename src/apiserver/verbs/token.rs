//! The subresource `token` of a service account. Models `TokenREST`.

use crate::api::{Errors, Status, Value, kinds};
use crate::apiserver::admission::{self, Operation};
use crate::apiserver::flight::{Flight, NOTHING};
use crate::apiserver::registry::{meta_text, now_text};
use crate::apiserver::server::{ApiServer, Timer};
use crate::apiserver::token;
use crate::json;
use crate::k;
use crate::path;
use crate::sim::{Span, Time};
use crate::wire::{Ctx, Outcome, Response, Station, wall_secs};

/// Ten minutes, the least; and what is longer than 2^32 seconds is too long.
const LEAST: i64 = 600;
const MOST: i64 = 1 << 32;
/// The kubelet's own wish for a token that is extended (`WarnOnlyBoundTokenExpirationPeriod`), and what it then gets.
const EXTENDED: (i64, i64) = (3607, 31_536_000);

impl ApiServer {
    /// A token is asked for.
    pub(in crate::apiserver) fn token_request(&mut self, mut flight: Flight, ctx: &mut Ctx<'_, Timer>) {
        let made = self.decoded_as(&mut flight, &kinds::TOKEN_REQUEST, ctx).and_then(|mut request| {
            admission::mutate(self, &flight, Operation::Create, &mut request, None, ctx)?;
            self.token(&flight, request, ctx)
        });
        match made {
            Ok(answer) => {
                flight.station(
                    ctx,
                    Station::Registry,
                    Outcome::Passed,
                    "a token is signed; nothing is stored",
                    NOTHING,
                );
                self.answer(&flight, Response::object(0, 201, answer), ctx);
            }
            Err(status) => {
                flight.station(ctx, Station::Registry, Outcome::Refused, status.message.clone(), NOTHING);
                self.refuse(&flight, &status, ctx);
            }
        }
    }

    fn token(&mut self, flight: &Flight, mut request: Value, ctx: &mut Ctx<'_, Timer>) -> Result<Value, Status> {
        let (namespace, name) = (flight.info.namespace.as_str(), flight.info.name.as_str());
        let account = self.cached(&kinds::SERVICE_ACCOUNT, namespace, name).cloned();
        flight.read(ctx, kinds::SERVICE_ACCOUNT.etcd_key(namespace, name), account.is_some());
        if self.cached(&kinds::NAMESPACE, "", namespace).is_none() {
            return Err(Status::not_found(&kinds::NAMESPACE, namespace));
        }
        let account = account.ok_or_else(|| Status::not_found(&kinds::SERVICE_ACCOUNT, name))?;
        let spec = request.get(k!("spec")).clone();
        let seconds = match spec.get(k!("expirationSeconds")).int() {
            0 => 3600,
            n => n,
        };
        let mut errors = Errors::default();
        let field = "spec.expirationSeconds";
        if seconds < LEAST {
            errors.invalid(field, seconds, "may not specify a duration less than 10 minutes");
        } else if seconds > MOST {
            errors.invalid(field, seconds, "may not specify a duration larger than 2^32 seconds");
        }
        if !errors.is_empty() {
            return Err(Status::invalid(&kinds::TOKEN_REQUEST, "", &errors));
        }
        let mut bound = json!({
            "namespace": (namespace), "serviceaccount": { "name": (name), "uid": (meta_text(&account, k!("uid"))) }
        });
        let reference = spec.get(k!("boundObjectRef"));
        if !reference.is_null() && !reference.get(k!("kind")).is_empty() {
            self.bind_token(flight, reference, &mut bound, ctx)?;
        }
        let audiences = match spec.get(k!("audiences")).items() {
            [] => vec![Value::from(self.config.issuer.clone())],
            some => some.to_vec(),
        };
        let now = wall_secs(ctx.now) as i64;
        let lasts = if seconds == EXTENDED.0 { EXTENDED.1 } else { seconds };
        if lasts != seconds {
            bound.set("warnafter", now + seconds);
        }
        let claims = json!({
            "aud": (audiences.clone()), "exp": (now + lasts), "iat": (now), "iss": (self.config.issuer.clone()),
            "jti": (ctx.rng.uuid()), "kubernetes.io": (bound), "nbf": (now),
            "sub": (format!("system:serviceaccount:{namespace}:{name}"))
        });
        let signed = token::sign(self.config.signing_key, &claims);
        request.set_at("metadata.name", name);
        request.set_at("metadata.namespace", namespace);
        request.set_at("metadata.uid", meta_text(&account, k!("uid")));
        request.set_at("metadata.creationTimestamp", now_text(ctx.now));
        request.set_at("spec.audiences", audiences);
        request.set_at("spec.expirationSeconds", seconds);
        let expires = Time(ctx.now.0) + Span::secs(seconds as u64);
        request.set("status", json!({ "token": (signed), "expirationTimestamp": (now_text(expires)) }));
        let mut request = crate::api::decode::canonical(&request, kinds::TOKEN_REQUEST.root);
        if request.at(path!("spec.boundObjectRef")).is_empty() {
            // A pointer that is printed though it is nil.
            request.set_at("spec.boundObjectRef", Value::Null);
        }
        Ok(request)
    }

    /// The token dies with the object to which it is bound.
    fn bind_token(
        &self,
        flight: &Flight,
        reference: &Value,
        claims: &mut Value,
        ctx: &mut Ctx<'_, Timer>,
    ) -> Result<(), Status> {
        let (kind, name, uid) =
            (reference.get(k!("kind")).str(), reference.get(k!("name")).str(), reference.get(k!("uid")).str());
        let of = match kind {
            "Pod" => &kinds::POD,
            "Secret" => &kinds::SECRET,
            "Node" => &kinds::NODE,
            _ => {
                let version = reference.get(k!("apiVersion")).str();
                let slash = if version.contains('/') { "" } else { "/" };
                let what = format!("{slash}{version}, Kind={kind}");
                return Err(Status::bad_request(format!("cannot bind token to object of type {what}")));
            }
        };
        let namespace = if of.namespaced { flight.info.namespace.as_str() } else { "" };
        let object = self.cached(of, namespace, name);
        flight.read(ctx, of.etcd_key(namespace, name), object.is_some());
        let object = object.ok_or_else(|| Status::not_found(of, name))?;
        let real = meta_text(object, k!("uid"));
        if !uid.is_empty() && uid != real {
            let why = format!(
                "the UID in the bound object reference ({uid}) does not match the UID in record. The object might have been deleted and then recreated"
            );
            return Err(super::delete::conflict(of, name, &why));
        }
        if kind == "Pod" {
            let (runs_as, account) = (object.at(path!("spec.serviceAccountName")).str(), flight.info.name.as_str());
            if runs_as != account {
                return Err(Status::bad_request(format!(
                    "cannot bind token for serviceaccount {} to pod running with different serviceaccount name.",
                    crate::api::go::quoted(account)
                )));
            }
            let node = object.at(path!("spec.nodeName")).str();
            if let Some(there) = self.cached(&kinds::NODE, "", node) {
                claims.set("node", json!({ "name": (node), "uid": (meta_text(there, k!("uid"))) }));
            }
        }
        claims.set(kind.to_lowercase().as_str(), json!({ "name": (name), "uid": (real) }));
        Ok(())
    }
}
