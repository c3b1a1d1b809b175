//! What may be wrong with security contexts.
//!
//! Simplified: nothing is asked of Windows' host processes.

use super::super::security::{AppArmorProfile, SeccompProfile, SecurityContext, WindowsSecurityContextOptions};
use super::Context;
use crate::api::kinds::check::{local_path, one_of, one_of_if_set};
use crate::api::kinds::internal;
use crate::api::{Errors, Path, names};

fn id(n: Option<i64>, path: &Path<'_>, e: &mut Errors) {
    if let Some(n) = n.filter(|n| !(0..=i64::from(i32::MAX)).contains(n)) {
        e.invalid(path, n, &names::between(0, i64::from(i32::MAX)));
    }
}

/// The context of a container. Models `ValidateSecurityContext`.
pub fn of_container(s: SecurityContext<'_>, pod: &Context<'_>, path: &Path<'_>, e: &mut Errors) {
    id(s.run_as_user(), &path.child("runAsUser"), e);
    id(s.run_as_group(), &path.child("runAsGroup"), e);
    if let Some(mount) = s.proc_mount() {
        one_of_if_set(mount, &["Default", "Unmasked"], &path.child("procMount"), e);
        if mount == "Unmasked" && pod.spec.host_users() != Some(false) {
            e.invalid(path.child("procMount"), mount, "`hostUsers` must be false to use `Unmasked`");
        }
    }
    seccomp(s.seccomp_profile(), &path.child("seccompProfile"), e);
    windows(s.windows_options(), &path.child("windowsOptions"), e);
    if s.allow_privilege_escalation() == Some(false) {
        let shown = || internal::shown(SecurityContext::TYPE, s.0);
        if s.privileged() == Some(true) {
            e.invalid(path, shown(), "cannot set `allowPrivilegeEscalation` to false and `privileged` to true");
        }
        if s.capabilities().is_some_and(|c| c.add().any(|c| c == "CAP_SYS_ADMIN")) {
            let why = "cannot set `allowPrivilegeEscalation` to false and `capabilities.Add` CAP_SYS_ADMIN";
            e.invalid(path, shown(), why);
        }
    }
    app_armor(s.app_armor_profile(), &path.child("appArmorProfile"), e);
}

fn seccomp(profile: Option<SeccompProfile<'_>>, path: &Path<'_>, e: &mut Errors) {
    let Some(p) = profile else { return };
    if p.type_().is_empty() {
        e.required(path.child("type"), "type is required when seccompProfile is set");
    } else {
        one_of(p.type_(), &["Localhost", "RuntimeDefault", "Unconfined"], &path.child("type"), e);
    }
    if p.type_() == "Localhost" {
        match p.localhost_profile() {
            None => e.required(path.child("localhostProfile"), "must be set when seccomp type is Localhost"),
            Some(file) => local_path(file, &path.child("localhostProfile"), e),
        }
    } else if p.localhost_profile().is_some() {
        let shown = internal::shown(SeccompProfile::TYPE, p.0);
        e.invalid(path.child("localhostProfile"), shown, "can only be set when seccomp type is Localhost");
    }
}

fn app_armor(profile: Option<AppArmorProfile<'_>>, path: &Path<'_>, e: &mut Errors) {
    let Some(p) = profile else { return };
    let local = path.child("localhostProfile");
    match (p.type_(), p.localhost_profile()) {
        ("Localhost", None) => e.required(local, "must be set when AppArmor type is Localhost"),
        ("Localhost", Some(name)) => {
            if name != name.trim() {
                e.invalid(local, name, "must not be padded with whitespace");
            } else if name.is_empty() {
                e.required(local, "must be set when AppArmor type is Localhost");
            }
            if name.len() > 4095 {
                e.too_long(local, 4095);
            }
        }
        ("RuntimeDefault" | "Unconfined", Some(name)) => {
            e.invalid(local, name, "can only be set when AppArmor type is Localhost");
        }
        ("RuntimeDefault" | "Unconfined", None) => {}
        ("", _) => e.required(path.child("type"), "type is required when appArmorProfile is set"),
        (other, _) => {
            e.not_supported(path.child("type"), other, &["Localhost", "RuntimeDefault", "Unconfined"]);
        }
    }
}

/// `kernel.shm_rmid_forced`, `net/ipv4/tcp_syncookies`.
fn is_sysctl(name: &str) -> bool {
    let word = |w: &str| {
        let edge = |c: Option<char>| c.is_some_and(|c| c.is_ascii_lowercase() || c.is_ascii_digit());
        let inner = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-' || c == '_';
        edge(w.chars().next()) && edge(w.chars().last()) && w.chars().all(inner)
    };
    name.len() <= 253 && name.split(['.', '/']).all(word)
}

/// The context of the pod. Models `validatePodSpecSecurityContext`.
pub fn of_pod(pod: &Context<'_>, path: &Path<'_>, e: &mut Errors) {
    let Some(s) = pod.spec.security_context() else { return };
    id(s.fs_group(), &path.child("fsGroup"), e);
    id(s.run_as_user(), &path.child("runAsUser"), e);
    id(s.run_as_group(), &path.child("runAsGroup"), e);
    let groups = path.child("supplementalGroups");
    for (i, group) in s.supplemental_groups().items().iter().enumerate() {
        id(group.as_int(), &groups.index(i), e);
    }
    let mut seen: Vec<&str> = Vec::new();
    for (i, sysctl) in s.sysctls().enumerate() {
        let list = path.child("sysctls");
        let item = list.index(i);
        let path = item.child("name");
        let name = sysctl.name();
        if name.is_empty() {
            e.required(path, "");
        } else if !is_sysctl(name) {
            let re = "^([a-z0-9]([-_a-z0-9]*[a-z0-9])?[\\./])*[a-z0-9]([-_a-z0-9]*[a-z0-9])?$";
            e.invalid(path, name, &format!("must have at most 253 characters and match regex {re}"));
        } else if seen.contains(&name) {
            e.duplicate(path, name);
        }
        let of = |prefixes: &[&str]| prefixes.iter().any(|p| name.replace('/', ".").starts_with(p));
        if pod.spec.host_network() && of(&["net."]) {
            e.invalid(path, name, "may not be specified when 'hostNetwork' is true");
        } else if pod.spec.host_ipc() && of(&["kernel.sem", "kernel.shm", "kernel.msg", "fs.mqueue."]) {
            e.invalid(path, name, "may not be specified when 'hostIPC' is true");
        }
        seen.push(name);
    }
    let policies = |value: Option<&str>, allowed: &[&str], name: &str, e: &mut Errors| {
        if let Some(value) = value {
            one_of_if_set(value, allowed, &path.child(name), e);
        }
    };
    policies(s.fs_group_change_policy(), &["Always", "OnRootMismatch"], "fsGroupChangePolicy", e);
    seccomp(s.seccomp_profile(), &path.child("seccompProfile"), e);
    windows(s.windows_options(), &path.child("windowsOptions"), e);
    app_armor(s.app_armor_profile(), &path.child("appArmorProfile"), e);
    policies(s.supplemental_groups_policy(), &["Merge", "Strict"], "supplementalGroupsPolicy", e);
    policies(s.se_linux_change_policy(), &["MountOption", "Recursive"], "seLinuxChangePolicy", e);
}

/// Windows' own options. Models `validateWindowsSecurityContextOptions`.
fn windows(options: Option<WindowsSecurityContextOptions<'_>>, path: &Path<'_>, e: &mut Errors) {
    let Some(o) = options else { return };
    if let Some(name) = o.gmsa_credential_spec_name() {
        e.all(path.child("gmsaCredentialSpecName"), name, names::dns1123_subdomain(name));
    }
    let at = path.child("gmsaCredentialSpec");
    match o.gmsa_credential_spec() {
        Some("") => e.invalid(at, "", "gmsaCredentialSpec cannot be an empty string"),
        Some(spec) if spec.len() > 64 * 1024 => e.invalid(at, spec, "gmsaCredentialSpec size must be under 64 KiB"),
        _ => {}
    }
    let Some(name) = o.run_as_user_name() else { return };
    let at = path.child("runAsUserName");
    let mut wrong = |why: &str| e.invalid(at, name, &format!("runAsUserName{why}"));
    let (domain, user) = name.split_once('\\').map_or((None, name), |(domain, user)| (Some(domain), user));
    if name.is_empty() {
        return wrong(" cannot be an empty string");
    } else if name.chars().any(|c| c.is_ascii_control()) {
        return wrong(" cannot contain control characters");
    } else if user.contains('\\') {
        return wrong(" cannot contain more than one backslash");
    }
    if let Some(domain) = domain {
        if domain.len() >= 256 {
            wrong("'s Domain length must be under 256 characters");
        }
        let bios = (1..=15).contains(&domain.chars().count())
            && !domain.starts_with('.')
            && !domain.contains(['/', ':', '*', '?', '"', '<', '>', '|']);
        if !bios && !names::dns1123_subdomain(&domain.to_lowercase()).is_empty() {
            wrong("'s Domain doesn't match the NetBios nor the DNS format");
        }
    }
    match user.len() {
        0 => wrong("'s User cannot be empty"),
        105.. => wrong("'s User length must not be longer than 104 characters"),
        _ => {}
    }
    if !user.is_empty() && user.chars().all(|c| matches!(c, '.' | ' ')) {
        wrong("'s User cannot contain only periods or spaces");
    }
    if user.contains(['"', '/', '\\', ':', ';', '|', '=', ',', '+', '*', '?', '<', '>', '@', '[', ']']) {
        wrong("'s User cannot contain the following characters: \"/\\:;|=,+*?<>@[]");
    }
}
