//! From a container's configuration to the program that runs: the words of the command, its environment, whether it exists.

use std::rc::Rc;

use super::Config;
use super::flags;
use super::images::{Base, Found};
use super::programs::{self, Launch, Server};
use crate::node::shell;
use crate::sim::{Addr, Time};
use crate::wire::Arguments;
use crate::wire::cri::ContainerConfig;

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
}

impl Launched {
    fn new(process: Process, lines: Vec<(bool, String)>, exit: Option<i32>) -> Launched {
        Launched { process, lines, exit, arguments: None }
    }
}

fn base_name(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path)
}

/// Whether a program can be executed: `Err` is what runc says.
pub(super) fn look_up(name: &str, image: &Found) -> Result<(), String> {
    let base = image.base;
    let in_image = |path: &str| image.repository.programs.contains(&path);
    if name.contains('/') {
        let dir = name.rsplit_once('/').map_or("", |(d, _)| d);
        let usual = ["/bin", "/usr/bin", "/sbin", "/usr/sbin", "/usr/local/bin"].contains(&dir);
        return if in_image(name) || usual && programs::is_on_path(base, base_name(name)) {
            Ok(())
        } else {
            Err(format!("exec: {name:?}: stat {name}: no such file or directory"))
        };
    }
    let on_path = PATH.split(':').any(|dir| in_image(&format!("{dir}/{name}")));
    if on_path || programs::is_on_path(base, name) {
        Ok(())
    } else {
        Err(format!("exec: {name:?}: executable file not found in $PATH"))
    }
}

/// Start the program of a container. `Err` is why runc could not.
pub fn launch(
    settings: &Config,
    config: &ContainerConfig,
    image: &Found,
    (hostname, ip): (&str, &str),
    now: Time,
) -> Result<Launched, String> {
    let mut words = argv(config, image);
    let env = environment(config, image, hostname);
    let Some(first) = words.first().cloned() else { return Err("no command specified".into()) };
    look_up(&first, image)?;
    let mut by_entrypoint = false;
    if base_name(&first) == "docker-entrypoint.sh" || base_name(&first) == "entrypoint.sh" {
        by_entrypoint = true;
        words.remove(0);
        if words.first().is_none_or(|w| w.starts_with('-')) {
            words.insert(0, programs::default_server(image.repository.programs).into());
        }
        if look_up(&words[0], image).is_err() {
            let line = format!("{first}: exec: line 47: {}: not found", words[0]);
            return Ok(Launched::new(Process::None, vec![(true, line)], Some(127)));
        }
    }
    let program = base_name(&words[0]).to_string();
    let is_own = image.repository.programs.iter().any(|p| base_name(p) == program);
    let is_component = is_own && image.repository.name == format!("registry.k8s.io/{program}");
    let own = settings.components.iter().find(|(name, ..)| is_component && *name == program);
    if let Some((_, addr, usual)) = own {
        return Ok(match flags::read(&program, &words[1..]) {
            Err((why, code)) => Launched::new(Process::None, vec![(true, why)], Some(code)),
            Ok(words) => {
                let said = flags::unheeded(&program, &words, usual).into_iter().map(|line| (true, line)).collect();
                let is_usual = words.iter().all(|w| usual.contains(&format!("- {w}\n")));
                let as_many = usual.matches("- --").count() == words.len();
                let told = (!is_usual || !as_many).then(|| Arguments(words.join("\n").into()));
                Launched { arguments: told, ..Launched::new(Process::Component(*addr), said, None) }
            }
        });
    }
    if is_own && program == "hello" {
        let text = "\nHello from Docker!\nThis message shows that your installation appears to be working correctly.\n";
        let lines = text.split('\n').map(|l| (false, l.to_string())).collect();
        return Ok(Launched::new(Process::None, lines, Some(0)));
    }
    if let Some(server) = programs::server(&program).filter(|_| is_own) {
        let find = |name: &str| env.iter().find(|(k, _)| &**k == name).map(|(_, v)| v.to_string());
        let started = programs::start(server, &Launch { argv: &words, env: &find, ip, by_entrypoint, now });
        return Ok(match started.then {
            Ok(server) => Launched::new(Process::Server(server), started.lines, None),
            Err(code) => Launched::new(Process::None, started.lines, Some(code)),
        });
    }
    let cwd = if config.working_dir.is_empty() { "/" } else { &*config.working_dir };
    let kernel = shell::Kernel::new(words, &env, cwd, image.base == Base::Debian);
    Ok(Launched::new(Process::Shell(Box::new(kernel)), Vec::new(), None))
}
