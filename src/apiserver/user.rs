//! Who asks. Models apiserver's `user.Info`.

use std::rc::Rc;

use crate::wire::Text;

/// A user as the authenticators name it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct User {
    /// `kubernetes-admin`, `system:node:node01`, `system:serviceaccount:default:default`.
    pub name: Rc<str>,
    /// Of service accounts: theirs.
    pub uid: Rc<str>,
    /// `system:authenticated` and what the certificate or token says.
    pub groups: Vec<Rc<str>>,
    /// What else the authenticator knows: names and values.
    pub extra: Vec<(Rc<str>, Vec<Rc<str>>)>,
}

/// Everybody who was recognised.
pub const AUTHENTICATED: &str = "system:authenticated";
/// Everybody who was not.
pub const UNAUTHENTICATED: &str = "system:unauthenticated";
/// Who showed nothing.
pub const ANONYMOUS: &str = "system:anonymous";
/// May do everything, whatever RBAC says.
pub const MASTERS: &str = "system:masters";
/// Kubelets.
pub const NODES: &str = "system:nodes";

const NODE_PREFIX: &str = "system:node:";
const ACCOUNT_PREFIX: &str = "system:serviceaccount:";

impl User {
    /// A user of this name in these groups.
    pub fn new(name: &str, groups: &[&str]) -> User {
        User { name: name.into(), groups: groups.iter().map(|g| (*g).into()).collect(), ..User::default() }
    }
    /// The user that is a service account.
    pub fn service_account(namespace: &str, name: &str, uid: &str) -> User {
        let all = "system:serviceaccounts";
        let mut user = User::new(
            &format!("{ACCOUNT_PREFIX}{namespace}:{name}"),
            &[all, &format!("{all}:{namespace}"), AUTHENTICATED],
        );
        user.uid = uid.into();
        user
    }
    /// Whether the user is in this group.
    pub fn is_in(&self, group: &str) -> bool {
        self.groups.iter().any(|g| &**g == group)
    }
    /// The node whose kubelet this is.
    pub fn node(&self) -> Option<Text> {
        let is = self.name.starts_with(NODE_PREFIX) && self.is_in(NODES);
        is.then(|| Text::part(&self.name, NODE_PREFIX.len()..self.name.len()))
    }
    /// Namespace and name of the service account that this is.
    pub fn account(&self) -> Option<(&str, &str)> {
        self.name.strip_prefix(ACCOUNT_PREFIX)?.split_once(':')
    }
    /// `user kubernetes-admin, groups kubeadm:cluster-admins, system:authenticated`.
    pub fn words(&self) -> String {
        let groups: Vec<&str> = self.groups.iter().map(|g| &**g).collect();
        format!("user {}, groups {}", self.name, groups.join(", "))
    }
}

#[test]
fn a_user_says_what_it_is() {
    let kubelet = User::new("system:node:node01", &[NODES]);
    assert_eq!((kubelet.node(), kubelet.account()), (Some("node01".into()), None));
    assert_eq!(User::new("system:node:node01", &[]).node(), None);
    let account = User::service_account("default", "web", "1");
    assert_eq!((account.node(), account.account()), (None, Some(("default", "web"))));
    assert!(account.is_in("system:serviceaccounts:default") && account.is_in(AUTHENTICATED));
}
