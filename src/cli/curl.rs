//! `curl`, as a course uses it on a control plane node: against the API server, with and without a certificate.

mod flags;

use std::rc::Rc;

use crate::api::json;
use crate::wire::{Body, Credentials, Method, Request, Response};

use super::io::{Io, Next, Wait};
use crate::wire::pem;
use flags::{Asked, parse};

/// Run it.
pub fn run(words: &[String], io: &mut Io) -> Wait<i32> {
    let mut a = Asked::default();
    if let Some((status, text)) = parse(words, &mut a) {
        io.complain(&text);
        return Ok(status);
    }
    if a.url.is_empty() {
        io.complain("curl: (2) no URL specified");
        return Ok(2);
    }
    let url = if a.url.contains("://") { a.url.clone() } else { format!("http://{}", a.url) };
    let Some((scheme, rest)) = url.split_once("://") else { return Ok(3) };
    let (host, path) = match rest.find(['/', '?']) {
        Some(i) => (&rest[..i], &rest[i..]),
        None => (rest, "/"),
    };
    let path = if path.starts_with('?') { format!("/{path}") } else { path.to_string() };
    let path = path.split('#').next().unwrap_or("/").to_string();
    if !["http", "https"].contains(&scheme) {
        return stop(io, &a, 1, &format!("Protocol \"{scheme}\" not supported"));
    }
    if path.chars().any(char::is_whitespace) || host.is_empty() {
        return stop(io, &a, 3, "URL rejected: Malformed input to a URL function");
    }
    let (name, port) = host.rsplit_once(':').unwrap_or((host, if scheme == "https" { "443" } else { "80" }));
    let Some(ip) = io.host.config.resolve(name) else {
        return stop(io, &a, 6, &format!("Could not resolve host: {name}"));
    };
    let own = io.host.config.resolve(&io.host.config.hostname).unwrap_or_else(|| ip.clone());
    // Some listen on the loopback interface alone, the others on every one.
    let loopback = io.host.config.directory.resolve(&format!("127.0.0.1:{port}")).is_some();
    let ip: Rc<str> = if &*ip == "127.0.0.1" && !loopback { own } else { ip };
    let socket = format!("{ip}:{port}");
    let (credentials, has_certificate) = match credentials(io, &a)? {
        Ok(c) => c,
        Err((status, text)) => return stop(io, &a, status, &text),
    };
    let mut data = Vec::new();
    for d in &a.data {
        match d.strip_prefix('@').filter(|_| !a.data.is_empty()) {
            Some(file) => match io.read(file)? {
                Ok(text) if a.binary => data.push(text.to_string()),
                Ok(text) => data.push(text.replace(['\n', '\r'], "")),
                Err(_) => {
                    io.complain(&format!(
                        "Warning: Couldn't read data from file \"{file}\", this makes an empty POST."
                    ));
                    data.push(String::new());
                }
            },
            None => data.push(d.clone()),
        }
    }
    let sends = !a.data.is_empty() && !a.get;
    let method = match a.method.as_str() {
        "" if sends => Method::Post,
        "" if a.head => Method::Head,
        "" => Method::Get,
        m => match Method::parse(m) {
            Some(m) => m,
            None => {
                io.complain(&format!("not simulated: the method {m}"));
                return Ok(1);
            }
        },
    };
    let path = if a.get && !data.is_empty() {
        format!("{path}{}{}", if path.contains('?') { '&' } else { '?' }, data.join("&"))
    } else {
        path
    };
    let mut r = Request::new(0, method, path.as_str());
    r.user_agent = "curl/7.88.1".into();
    r.accept = "*/*".into();
    r.credentials = credentials;
    if sends {
        r.content_type = "application/x-www-form-urlencoded".into();
        r.body = Body::Text(data.join("&").into());
    }
    for h in &a.headers {
        let (n, v) = h.split_once(':').unwrap_or((h, ""));
        let v = v.trim();
        match n.to_lowercase().as_str() {
            "content-type" => r.content_type = v.into(),
            "accept" => r.accept = v.into(),
            "user-agent" => r.user_agent = v.into(),
            "authorization" if has_certificate => {}
            "authorization" => {
                r.credentials = match v.strip_prefix("Bearer ").or(v.strip_prefix("bearer ")) {
                    Some(token) => Credentials::Token(token.trim().into()),
                    None => Credentials::Other(v.into()),
                };
            }
            other => r.headers.push((other.into(), v.into())),
        }
    }
    if a.verbose {
        io.complain(&format!("*   Trying {socket}..."));
    }
    let over = a.timeout.is_some_and(|s| io.alarm(crate::sim::Span::secs(s)));
    // The handshake comes first: a server whose authority is not known is refused before anything is asked.
    let (plain, trusted) = (scheme == "http", a.insecure || known(io, &a)?);
    if io.host.config.directory.resolve(&socket).is_some() && !plain && !trusted {
        io.complain("curl: (60) SSL certificate problem: unable to get local issuer certificate\nMore details here: https://curl.se/docs/sslcerts.html\n\ncurl failed to verify the legitimacy of the server and therefore could not\nestablish a secure connection to it. To learn more about this situation and\nhow to fix it, please visit the web page mentioned above.");
        return Ok(60);
    }
    if io.host.config.directory.resolve(&socket).is_some() && plain {
        io.line("Client sent an HTTP request to an HTTPS server.");
        return Ok(0);
    }
    let verbose: Vec<String> = {
        let mut v = vec![
            format!("> {} {} HTTP/2", method.as_str(), path),
            format!("> Host: {host}"),
            format!("> user-agent: {}", r.user_agent),
            format!("> accept: {}", r.accept),
        ];
        if !r.content_type.is_empty() {
            v.push(format!("> content-type: {}", r.content_type));
        }
        v.push("> ".into());
        v
    };
    let asked = io.watch(&socket, r);
    let (head, mut stream) = match asked {
        Ok(x) => x,
        Err(super::io::Stop::Blocked) if over => return timed_out(io, &a),
        Err(stop) => return Err(stop),
    };
    let Some(response) = head else {
        return stop(
            io,
            &a,
            7,
            &format!("Failed to connect to {name} port {port} after 0 ms: Couldn't connect to server"),
        );
    };
    if a.verbose {
        io.complain(&format!("* Connected to {name} ({ip}) port {port} (#0)"));
        verbose.iter().for_each(|l| io.complain(l));
        headers(&response).iter().for_each(|l| io.complain(&format!("< {l}")));
    }
    let mut out = String::new();
    if a.include || a.head {
        headers(&response).iter().for_each(|l| out.push_str(&format!("{l}\n")));
    }
    if a.fail && !response.is_ok() {
        return stop(io, &a, 22, &format!("The requested URL returned error: {}", response.code));
    }
    if !a.head {
        out.push_str(&body(&response));
    }
    let streams = response.is_ok() && (path.contains("watch=true") || path.contains("watch=1"));
    if a.output.is_empty() {
        io.print(&out);
    }
    loop {
        let frame = match io.next(&mut stream) {
            _ if !streams => break,
            Ok(Next::Frame(f)) => f,
            Ok(Next::End) => break,
            Err(super::io::Stop::Blocked) if over => return timed_out(io, &a),
            Err(stop) => return Err(stop),
        };
        match frame.object.as_str() {
            Some(text) => io.print(text),
            None => {
                let line = crate::json!({ "type": (frame.kind.as_str()), "object": (frame.object.clone()) });
                io.line(&json::print(&line));
            }
        }
    }
    if !a.output.is_empty() {
        let to = io.env.path(&a.output);
        if let Err(why) = io.host.fs.write(&to, &out) {
            return stop(io, &a, 23, &format!("Failure writing output to destination: {why}"));
        }
    }
    if !a.write_out.is_empty() {
        let text = crate::shell::escapes(&a.write_out)
            .replace("%{http_code}", &response.code.to_string())
            .replace("%{response_code}", &response.code.to_string());
        io.print(&text);
    }
    Ok(0)
}

fn stop(io: &mut Io, a: &Asked, status: i32, text: &str) -> Wait<i32> {
    if !a.silent || a.show_error {
        io.complain(&format!("curl: ({status}) {text}"));
    }
    Ok(status)
}

fn timed_out(io: &mut Io, a: &Asked) -> Wait<i32> {
    let ms = a.timeout.unwrap_or(0) * 1000;
    stop(io, a, 28, &format!("Operation timed out after {ms} milliseconds with 0 bytes received"))
}

/// Whether `--cacert` is the authority that signed the server's certificate.
fn known(io: &mut Io, a: &Asked) -> Wait<bool> {
    if a.cacert.is_empty() {
        return Ok(false);
    }
    let text = io.read(&a.cacert)?;
    Ok(text.ok().and_then(|t| pem::read(&t)).is_some_and(|c| &*c.common_name == "kubernetes"))
}

type Shown = Result<(Credentials, bool), (i32, String)>;

fn credentials(io: &mut Io, a: &Asked) -> Wait<Shown> {
    if a.cert.is_empty() {
        return Ok(Ok((Credentials::None, false)));
    }
    let could_not = |what: &str, file: &str| {
        Ok(Err((
            58,
            format!(
                "could not load PEM {what} from {file}, OpenSSL error error:80000002:system library::No such file or directory, (no key found, wrong pass phrase, or wrong file format?)"
            ),
        )))
    };
    let Ok(text) = io.read(&a.cert)? else { return could_not("client certificate", &a.cert) };
    let Some(certificate) = pem::read(&text) else { return could_not("client certificate", &a.cert) };
    let key_file = if a.key.is_empty() { &a.cert } else { &a.key };
    let Ok(key) = io.read(key_file)? else { return could_not("client key", key_file) };
    if !pem::matches(&certificate, &key) {
        return Ok(Err((58, format!("unable to set private key file: '{key_file}' type PEM"))));
    }
    Ok(Ok((Credentials::Certificate(Rc::new(certificate)), true)))
}

fn headers(r: &Response) -> Vec<String> {
    let kind = if r.content_type.is_empty() { "application/json" } else { &r.content_type };
    let mut lines = vec![format!("HTTP/2 {} ", r.code)];
    for (n, v) in &r.headers {
        lines.push(format!("{}: {v}", n.to_lowercase()));
    }
    for w in &r.warnings {
        lines.push(format!("warning: 299 - \"{w}\""));
    }
    lines.push(format!("content-type: {kind}"));
    lines.push(format!("content-length: {}", body(r).len()));
    lines.push(String::new());
    lines
}

/// The server writes JSON for people over several lines.
fn body(r: &Response) -> String {
    match &r.body {
        Body::None => String::new(),
        Body::Text(t) => t.to_string(),
        Body::Object(v) => json::pretty(v, 2),
    }
}
