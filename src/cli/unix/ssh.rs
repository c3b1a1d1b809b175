//! ssh to the machines of the cluster: one command, or every line until `exit`.

use crate::cli::io::{Io, Wait};
use crate::wire::{Body, Method, Request};

/// Where the terminal stands, if that is another machine.
pub const HERE: &str = "SSH_HOST";

/// What of a machine is not the work of its shell: its answers can be piped through the terminal's tools.
const SYSTEM: [&str; 11] =
    ["systemctl", "journalctl", "crictl", "ps", "kill", "poweroff", "halt", "shutdown", "ip", "tc", "hostname"];

/// Whether a line goes whole to the shell of another machine, pipes, files and all.
pub fn is_whole(host: &str, own: &str, line: &str) -> bool {
    let mut words = line.split(|c: char| c.is_whitespace() || "|;&(".contains(c));
    host != own && !words.any(|w| SYSTEM.contains(&w))
}

/// A line that was typed on a machine that ssh has entered, as what goes whole to it.
pub fn whole(there: &str, own: &str, line: &str) -> Option<String> {
    let first = line.split_whitespace().next()?;
    let stays = there.is_empty() || ["exit", "logout", "ssh", "clear"].contains(&first);
    (!stays && is_whole(there, own, line)).then(|| format!("ssh {there} '{}'", line.trim_end().replace('\'', "'\\''")))
}

pub fn ssh(words: &[String], io: &mut Io) -> Wait<i32> {
    let mut rest = words[1..].iter().map(String::as_str);
    let host = match rest.next() {
        Some(flag) if flag.starts_with('-') => return io.fail(&format!("ssh: options are not supported here: {flag}")),
        Some(host) => host.rsplit('@').next().unwrap_or(host).to_string(),
        None => {
            io.complain("usage: ssh [user@]hostname [command [argument ...]]");
            return Ok(255);
        }
    };
    if io.host.config.directory.resolve(&format!("{host}:22")).is_none() {
        io.complain(&format!("ssh: Could not resolve hostname {host}: Name or service not known"));
        return Ok(255);
    }
    let command: Vec<&str> = rest.collect();
    let status = remote(&host, &command.join(" "), io)?;
    if command.is_empty() && status == 0 {
        io.env.set(HERE, &host);
    }
    Ok(status)
}

/// Run a line on another machine.
pub fn remote(host: &str, line: &str, io: &mut Io) -> Wait<i32> {
    let mut request = Request::new(0, Method::Post, "/ssh");
    request.body = Body::Text(line.into());
    let Some(answer) = io.http(&format!("{host}:22"), request)? else {
        io.complain(&format!("Connection to {host} closed by remote host."));
        io.env.set(HERE, "");
        return Ok(255);
    };
    let code = answer.headers.iter().find(|(k, _)| &**k == "exit").and_then(|(_, v)| v.parse().ok()).unwrap_or(255);
    if let Body::Text(text) = &answer.body {
        if code == 0 || code == 3 { io.print(text) } else { io.complain(text.trim_end()) }
    }
    Ok(code)
}
