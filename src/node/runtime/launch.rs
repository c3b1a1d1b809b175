//! From a container's configuration to the program that runs: the words of the command, its environment, whether it exists.

use std::rc::Rc;

use super::disk::{Entry, View};
use super::flags;
use super::images::{Base, Found};
use super::programs::{self, Launch, Server};
use super::{Component, Config};
use crate::node::shell;
use crate::sim::{Addr, Time};
use crate::wire::cri::ContainerConfig;
use crate::wire::{Arguments, wall_ns};

/// A program that runs in a container.
#[derive(Clone, Debug)]
pub enum Process {
    /// A server that serves.
    Server(Server),
    /// A component of this world.
    Component(Addr),
    /// A script, or a command that the shell knows.
    Shell(Box<shell::Kernel>),
    /// None: not started, or ended.
    None,
}

const PATH: &str = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";

/// The words that a container executes. Models the merge of the pod's `command` and `args` with the image's.
pub fn argv(config: &ContainerConfig, image: &Found) -> Vec<String> {
    let own = |words: &[Rc<str>]| words.iter().map(|w| w.to_string()).collect::<Vec<_>>();
    let of_image = |words: &[&str]| words.iter().map(|w| w.to_string()).collect::<Vec<_>>();
    let (mut command, mut args) = (own(&config.command), own(&config.args));
    if command.is_empty() {
        command = of_image(image.repository.entrypoint);
        if args.is_empty() {
            args = of_image(image.repository.cmd);
        }
    }
    command.append(&mut args);
    command
}

/// What a container's first process sees as its environment, in order.
pub fn environment(config: &ContainerConfig, image: &Found, hostname: &str) -> Vec<(Rc<str>, Rc<str>)> {
    let mut env: Vec<(Rc<str>, Rc<str>)> = vec![("PATH".into(), PATH.into()), ("HOSTNAME".into(), hostname.into())];
    let of_image = image.repository.env.iter().map(|(k, v)| (Rc::from(*k), Rc::from(*v)));
    for (key, value) in of_image.chain(config.env.iter().cloned()) {
        env.retain(|(k, _)| *k != key);
        env.push((key, value));
    }
    if !env.iter().any(|(k, _)| &**k == "HOME") {
        env.push(("HOME".into(), "/root".into()));
    }
    env
}

/// What starting a container gave.
pub struct Launched {
    /// What runs now.
    pub process: Process,
    /// What it printed at once; true is stderr.
    pub lines: Vec<(bool, String)>,
    /// It has ended already.
    pub exit: Option<i32>,
    /// What a component has to be told of its arguments.
    pub arguments: Option<Arguments>,
    /// And of its configuration file.
    pub file: Option<Rc<str>>,
}

impl Launched {
    fn new(process: Process, lines: Vec<(bool, String)>, exit: Option<i32>) -> Launched {
        Launched { process, lines, exit, arguments: None, file: None }
    }
}

fn base_name(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path)
}

/// Whether a program can be executed among these files: `Err` is what runc says.
pub(super) fn look_up(name: &str, image: &Found, files: &View<'_>) -> Result<(), String> {
    let base = image.base;
    let in_image = |path: &str| image.repository.programs.contains(&path);
    if name.contains('/') {
        let dir = name.rsplit_once('/').map_or("", |(d, _)| d);
        let usual = ["/bin", "/usr/bin", "/sbin", "/usr/sbin", "/usr/local/bin"].contains(&dir);
        return if in_image(name) || usual && programs::is_on_path(base, base_name(name)) {
            Ok(())
        } else {
            let why = match files.get(name) {
                // What is there, but is no program.
                Some(Entry::File(_)) => "permission denied".into(),
                Some(_) => "is a directory".into(),
                None => format!("stat {name}: no such file or directory"),
            };
            Err(format!("exec: {name:?}: {why}"))
        };
    }
    let on_path = PATH.split(':').any(|dir| in_image(&format!("{dir}/{name}")));
    if on_path || programs::is_on_path(base, name) {
        Ok(())
    } else {
        Err(format!("exec: {name:?}: executable file not found in $PATH"))
    }
}

/// Start a component; or its last words and its exit status.
fn component(own: &Component, words: &[String], files: &View<'_>, now: Time) -> Result<Launched, (String, i32)> {
    let words = flags::read(own.name, words)?;
    let mut said = flags::unheeded(own.name, &words, own.manifest);
    let mut file = None;
    let told = Arguments(words.join("\n").into());
    if let (Some(check), Some(path)) = (own.check, told.get("config")) {
        let failed = |why: String| (command_failed(&why, now), 1);
        let none = |what: &str, path: &str| failed(format!("{what} {path}: no such file or directory"));
        let text = files.read(path).map_err(|_| none("open", path))?;
        let (kubeconfig, unheeded) = check(&text).map_err(failed)?;
        if !files.is_mounted(&kubeconfig) && files.read(&kubeconfig).is_err() {
            return Err(none("stat", &kubeconfig));
        }
        said.extend(unheeded);
        file = Some(text);
    }
    let is_usual = words.iter().all(|w| own.manifest.contains(&format!("- {w}\n")));
    let as_many = own.manifest.matches("- --").count() == words.len();
    let said = said.into_iter().map(|line| (true, line)).collect();
    let arguments = (!is_usual || !as_many).then_some(told);
    Ok(Launched { arguments, file, ..Launched::new(Process::Component(own.at), said, None) })
}

/// As klog prints an error.
fn command_failed(why: &str, now: Time) -> String {
    let at =
        crate::api::time::rfc3339_micro((wall_ns(now) / 1_000_000_000) as i64, (wall_ns(now) % 1_000_000_000) as u32);
    let said = if why.contains('\n') { format!("<\n\t{}\n >", why.replace('\n', "\n\t")) } else { format!("{why:?}") };
    let (month, day, clock) = (&at[5..7], &at[8..10], &at[11..26]);
    format!("E{month}{day} {clock}       1 run.go:72] \"command failed\" err={said}")
}

/// Start the program of a container. `Err` is why runc could not.
pub fn launch(
    settings: &Config,
    config: &ContainerConfig,
    image: &Found,
    files: &View<'_>,
    is_taken: &dyn Fn(Addr) -> bool,
    now: Time,
) -> Result<Launched, String> {
    let mut words = argv(config, image);
    let env = environment(config, image, files.hostname);
    let Some(first) = words.first().cloned() else { return Err("no command specified".into()) };
    look_up(&first, image, files)?;
    let mut by_entrypoint = false;
    if base_name(&first) == "docker-entrypoint.sh" || base_name(&first) == "entrypoint.sh" {
        by_entrypoint = true;
        words.remove(0);
        if words.first().is_none_or(|w| w.starts_with('-')) {
            words.insert(0, programs::default_server(image.repository.programs).into());
        }
        if look_up(&words[0], image, files).is_err() {
            let line = format!("{first}: exec: line 47: {}: not found", words[0]);
            return Ok(Launched::new(Process::None, vec![(true, line)], Some(127)));
        }
    }
    let program = base_name(&words[0]).to_string();
    let is_own = image.repository.programs.iter().any(|p| base_name(p) == program);
    let is_component = is_own && image.repository.name == format!("registry.k8s.io/{program}");
    // One container runs a component; what others would run is not simulated.
    if let Some(own) = settings.components.iter().find(|c| is_component && c.name == program && !is_taken(c.at)) {
        return Ok(component(own, &words[1..], files, now)
            .unwrap_or_else(|(why, code)| Launched::new(Process::None, vec![(true, why)], Some(code))));
    }
    if is_own && program == "hello" {
        let text = "\nHello from Docker!\nThis message shows that your installation appears to be working correctly.\n";
        let lines = text.split('\n').map(|l| (false, l.to_string())).collect();
        return Ok(Launched::new(Process::None, lines, Some(0)));
    }
    if let Some(server) = programs::server(&program).filter(|_| is_own) {
        let find = |name: &str| env.iter().find(|(k, _)| &**k == name).map(|(_, v)| v.to_string());
        let started = programs::start(server, &Launch { argv: &words, env: &find, ip: files.ip, by_entrypoint, now });
        return Ok(match started.then {
            Ok(server) => Launched::new(Process::Server(server), started.lines, None),
            Err(code) => Launched::new(Process::None, started.lines, Some(code)),
        });
    }
    let cwd = if config.working_dir.is_empty() { "/" } else { &*config.working_dir };
    let kernel = shell::Kernel::new(words, &env, cwd, image.base == Base::Debian);
    Ok(Launched::new(Process::Shell(Box::new(kernel)), Vec::new(), None))
}
