//! The file that `--config` names, as a whole. Models the loading of KubeSchedulerConfiguration and its validation.

use std::rc::Rc;

use super::arguments::duration;
use super::types::{
    DefaultPreemptionArgs, DynamicResourcesArgs, InterPodAffinityArgs, KubeSchedulerConfiguration,
    KubeSchedulerProfile, NodeAffinityArgs, NodeResourcesBalancedAllocationArgs, NodeResourcesFitArgs,
    PodTopologySpreadArgs, VolumeBindingArgs,
};
use super::{Profile, check, compile};
use crate::api::decode::decode;
use crate::api::{Type, Value, json, yaml};
use crate::k;
use crate::sim::{Arrange, Span};

const VERSION: &str = "kubescheduler.config.k8s.io/v1";

/// What the file says.
#[derive(Clone, Debug)]
pub struct Settings {
    /// Its profiles, the first of which speaks for the process.
    pub profiles: Vec<Rc<Profile>>,
    /// The first and the longest back-off of a pod.
    pub backoff: (Span, Span),
    /// What it says that flags say too: flags of leader election go before it, those of the client do not.
    pub leader: String,
    /// See `leader`.
    pub client: String,
    /// The kubeconfig that it names.
    pub kubeconfig: Rc<str>,
    /// A line for each part of which nothing comes.
    pub unheeded: Vec<String>,
}

/// The arguments of plugins that have any.
const ARGS: [(&str, &Type); 8] = [
    ("DefaultPreemption", DefaultPreemptionArgs::TYPE),
    ("DynamicResources", DynamicResourcesArgs::TYPE),
    ("InterPodAffinity", InterPodAffinityArgs::TYPE),
    ("NodeAffinity", NodeAffinityArgs::TYPE),
    ("NodeResourcesBalancedAllocation", NodeResourcesBalancedAllocationArgs::TYPE),
    ("NodeResourcesFit", NodeResourcesFitArgs::TYPE),
    ("PodTopologySpread", PodTopologySpreadArgs::TYPE),
    ("VolumeBinding", VolumeBindingArgs::TYPE),
];

/// What plugins are told that comes to nothing here.
const UNHEEDED: [&str; 1] = ["DynamicResources"];

impl Settings {
    /// From the file's text; or why the scheduler does not begin with it, in its own words.
    pub fn read(text: &str) -> Result<Settings, String> {
        let value = yaml::parse(text).map_err(|e| e.to_string())?;
        let value = decoded(text, &value)?;
        let config = KubeSchedulerConfiguration(&value);
        let errors = check::configuration(config);
        if !errors.is_empty() {
            return Err(errors.joined());
        }
        if config.client_connection().kubeconfig().is_empty() {
            return Err("invalid configuration: no configuration has been provided, try setting KUBERNETES_MASTER \
                        environment variable"
                .into());
        }
        if let Some(name) = other_sorting(config) {
            return Err(format!("initializing profiles: different queue sort plugin args for profile {name:?}"));
        }
        let profiles = match config.profiles().len() {
            0 => vec![compile::profile(config, KubeSchedulerProfile(&Value::Null))?],
            _ => config.profiles().map(|p| compile::profile(config, p)).collect::<Result<Vec<_>, _>>()?,
        };
        let secs = |n: Option<i64>, default: i64| Span::secs(n.unwrap_or(default).max(0) as u64);
        Ok(Settings {
            profiles: profiles.into_iter().map(Rc::new).collect(),
            backoff: (secs(config.pod_initial_backoff_seconds(), 1), secs(config.pod_max_backoff_seconds(), 10)),
            leader: leader(config),
            client: client(config),
            kubeconfig: config.client_connection().kubeconfig().into(),
            unheeded: unheeded(config),
        })
    }

    /// What whoever starts the process has to know of the file: the kubeconfig, and what of it has no effect.
    pub fn check(text: &str) -> Result<(Rc<str>, Vec<String>), String> {
        Settings::read(text).map(|file| (file.kubeconfig, file.unheeded))
    }
}

fn unregistered(kind: &str, version: &str) -> String {
    format!("no kind {kind:?} is registered for version {version:?} in scheme \"pkg/runtime/scheme.go:111\"")
}

/// The profile that has PrioritySort told something else than the first: there is one queue.
fn other_sorting(config: KubeSchedulerConfiguration<'_>) -> Option<&str> {
    let args = |p: KubeSchedulerProfile<'_>| {
        p.plugin_config().find(|c| c.name() == "PrioritySort").map_or(Value::Null, |c| c.args().clone())
    };
    let first = args(config.profiles().next()?);
    config.profiles().find(|p| args(*p) != first).map(|p| p.scheduler_name().unwrap_or_default())
}

/// The object, with the plugins' arguments, strictly.
fn decoded(text: &str, value: &Value) -> Result<Value, String> {
    let (version, kind) = (value.get(k!("apiVersion")).str(), value.get(k!("kind")).str());
    if kind.is_empty() {
        return Err(format!("Object 'Kind' is missing in '{text}'"));
    }
    if version.is_empty() {
        return Err(format!("Object 'apiVersion' is missing in '{text}'"));
    }
    if (version, kind) != (VERSION, "KubeSchedulerConfiguration") {
        return Err(unregistered(kind, version));
    }
    let whole = decode(value, KubeSchedulerConfiguration::TYPE, true)?;
    let config = KubeSchedulerConfiguration(&whole.value);
    let elected = config.leader_election();
    let spans = [elected.lease_duration(), elected.renew_deadline(), elected.retry_period()].into_iter();
    for text in spans.chain(config.extenders().map(|x| x.http_timeout())).filter(|text| !text.is_empty()) {
        duration(text)?;
    }
    let strict = |complaints: &[String]| format!("strict decoding error: {}", complaints.join(", "));
    if !whole.complaints.is_empty() {
        return Err(strict(&whole.complaints));
    }
    let mut complaints = Vec::new();
    for (i, profile) in KubeSchedulerConfiguration(&whole.value).profiles().enumerate() {
        for (j, of_plugin) in profile.plugin_config().enumerate() {
            let Some((name, table)) = ARGS.iter().find(|(name, _)| *name == of_plugin.name()) else { continue };
            let at = format!("decoding .profiles[{i}].pluginConfig[{j}]: ");
            let said = of_plugin.args().get(k!("kind")).str();
            if !said.is_empty() && said != format!("{name}Args") {
                let group = "kubescheduler.config.k8s.io";
                return Err(format!(
                    "{at}args for plugin {name} were not of type {name}Args.{group}, got {said}.{group}"
                ));
            }
            let args = of_plugin.args();
            let version = args.get(k!("apiVersion")).str();
            let timeouts = [args.get(k!("filterTimeout")).str(), args.get(k!("bindingTimeout")).str()];
            let bad = timeouts.into_iter().filter(|text| !text.is_empty()).find_map(|text| duration(text).err());
            let wrong = match args {
                Value::Null | Value::Map(_) if !matches!(version, "" | VERSION) => {
                    Some(unregistered(&format!("{name}Args"), version))
                }
                Value::Null | Value::Map(_) => bad,
                other => Some(format!(
                    "couldn't get version/kind; json parse error: json: cannot unmarshal {} into Go value of type struct {{ \
                     APIVersion string \"json:\\\"apiVersion,omitempty\\\"\"; Kind string \"json:\\\"kind,omitempty\\\"\" }}",
                    match other {
                        Value::List(_) => "array",
                        Value::Str(_) => "string",
                        Value::Bool(_) => "bool",
                        _ => "number",
                    }
                )),
            };
            if let Some(why) = wrong {
                return Err(format!("{at}decoding args for plugin {name}: {why}"));
            }
            match decode(args, table, true) {
                Err(why) => return Err(format!("{at}decoding args for plugin {name}: {why}")),
                Ok(args) if args.complaints.is_empty() => {}
                Ok(args) => {
                    let why = strict(&args.complaints);
                    complaints.push(format!("{at}strict decoding error: decoding args for plugin {name}: {why}"));
                }
            }
        }
    }
    if complaints.is_empty() { Ok(whole.value) } else { Err(strict(&complaints)) }
}

/// `leaderElection`, as flags.
fn leader(config: KubeSchedulerConfiguration<'_>) -> String {
    let said = config.leader_election();
    let mut out = String::new();
    if let Some(elects) = said.leader_elect() {
        out += &format!("--leader-elect={elects}\n");
    }
    for (flag, text) in [
        ("lease-duration", said.lease_duration()),
        ("renew-deadline", said.renew_deadline()),
        ("retry-period", said.retry_period()),
        ("resource-name", said.resource_name()),
        ("resource-namespace", said.resource_namespace()),
    ] {
        if !text.is_empty() {
            out += &format!("--leader-elect-{flag}={text}\n");
        }
    }
    out
}

/// `clientConnection`, as flags: the deprecated ones are not heeded beside a file.
fn client(config: KubeSchedulerConfiguration<'_>) -> String {
    let said = config.client_connection();
    // 0 stands for the default, less than that for no limit.
    let qps = match said.qps() {
        Value::Null | Value::Int(0) => "50".into(),
        Value::Int(..0) => i32::MAX.to_string(),
        some => json::print(some),
    };
    format!("--kube-api-qps={qps}\n--kube-api-burst={}", if said.burst() == 0 { 100 } else { said.burst() })
}

fn unheeded(config: KubeSchedulerConfiguration<'_>) -> Vec<String> {
    let told = config.profiles().flat_map(|p| p.plugin_config()).map(|c| c.name());
    let mut names: Vec<&str> = told.filter(|name| UNHEEDED.contains(name)).collect();
    names.arrange();
    names.dedup();
    let mut names: Vec<String> = names.into_iter().map(|name| format!("{name}Args")).collect();
    if config.extenders().len() > 0 {
        names.push("extenders".into());
    }
    let line = |name| format!("kube-scheduler: {name} is kept, and has no effect: the simulation does not model it");
    names.into_iter().map(line).collect()
}
