//! Security contexts of pods and containers.

use crate::fields;

fields! {
    /// Models core/v1 SecurityContext.
    SecurityContext {
        capabilities "capabilities": obj(Capabilities) given;
        privileged "privileged": bool given;
        se_linux_options "seLinuxOptions": obj(SELinuxOptions) given;
        windows_options "windowsOptions": obj(WindowsSecurityContextOptions) given;
        run_as_user "runAsUser": int64 given;
        run_as_group "runAsGroup": int64 given;
        run_as_non_root "runAsNonRoot": bool given;
        read_only_root_filesystem "readOnlyRootFilesystem": bool given;
        allow_privilege_escalation "allowPrivilegeEscalation": bool given;
        proc_mount "procMount": str given;
        seccomp_profile "seccompProfile": obj(SeccompProfile) given;
        app_armor_profile "appArmorProfile": obj(AppArmorProfile) given;
    }
    /// Models core/v1 PodSecurityContext.
    PodSecurityContext {
        se_linux_options "seLinuxOptions": obj(SELinuxOptions) given;
        windows_options "windowsOptions": obj(WindowsSecurityContextOptions) given;
        run_as_user "runAsUser": int64 given;
        run_as_group "runAsGroup": int64 given;
        run_as_non_root "runAsNonRoot": bool given;
        supplemental_groups "supplementalGroups": list(int64);
        supplemental_groups_policy "supplementalGroupsPolicy": str given;
        fs_group "fsGroup": int64 given;
        sysctls "sysctls": list(obj(Sysctl));
        fs_group_change_policy "fsGroupChangePolicy": str given;
        seccomp_profile "seccompProfile": obj(SeccompProfile) given;
        app_armor_profile "appArmorProfile": obj(AppArmorProfile) given;
        se_linux_change_policy "seLinuxChangePolicy": str given;
    }
    /// Models core/v1 Capabilities.
    Capabilities {
        add "add": list(str);
        drop "drop": list(str);
    }
    /// Models core/v1 SELinuxOptions.
    SELinuxOptions {
        user "user": str;
        role "role": str;
        type_ "type": str;
        level "level": str;
    }
    /// Models core/v1 WindowsSecurityContextOptions.
    WindowsSecurityContextOptions {
        gmsa_credential_spec_name "gmsaCredentialSpecName": str given;
        gmsa_credential_spec "gmsaCredentialSpec": str given;
        run_as_user_name "runAsUserName": str given;
        host_process "hostProcess": bool given;
    }
    /// Models core/v1 SeccompProfile.
    SeccompProfile {
        type_ "type": str always;
        localhost_profile "localhostProfile": str given;
    }
    /// Models core/v1 AppArmorProfile.
    AppArmorProfile {
        type_ "type": str always;
        localhost_profile "localhostProfile": str given;
    }
    /// Models core/v1 Sysctl.
    Sysctl {
        name "name": str always;
        value "value": str always;
    }
}
