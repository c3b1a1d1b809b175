//! Disruption budgets, as preemption sees them: whose pods may go, and how many.

use std::rc::Rc;

use super::Cache;
use crate::api::{Key, Value};
use crate::client::{ObjectRef, key_of};
use crate::k;
use crate::scheduler::labels::Selector;
use crate::scheduler::pod_info::PodInfo;

/// A PodDisruptionBudget.
#[derive(Clone, Debug)]
pub(super) struct Budget {
    namespace: Key,
    selector: Selector,
    allowed: i64,
    disrupted: Vec<Key>,
}

impl Cache {
    /// A PodDisruptionBudget is new or has changed.
    pub fn set_budget(&mut self, budget: &Value) {
        let status = budget.get(k!("status"));
        let read = Budget {
            namespace: Key::intern(ObjectRef::of(budget).namespace),
            selector: Selector::of(budget.get(k!("spec")).get(k!("selector"))),
            allowed: status.get(k!("disruptionsAllowed")).int(),
            disrupted: status.get(k!("disruptedPods")).entries().iter().map(|(k, _)| *k).collect(),
        };
        self.budgets.insert(key_of(budget), Rc::new(read));
    }
    /// Whether there are any.
    pub fn has_budgets(&self) -> bool {
        !self.budgets.is_empty()
    }
    /// It is gone.
    pub fn remove_budget(&mut self, key: &str) {
        self.budgets.remove(key);
    }
    /// Pods whose going would break a budget, and the others, both in the order given, in which budgets are used up.
    pub fn split_by_budgets(&self, pods: &[Rc<PodInfo>]) -> (Vec<Rc<PodInfo>>, Vec<Rc<PodInfo>>) {
        let mut left: Vec<(&Budget, i64)> = self.budgets.values().map(|b| (&**b, b.allowed)).collect();
        let everything = Selector::All(Vec::new());
        pods.iter().cloned().partition(|pod| {
            let name = Key::from(ObjectRef::parse(&pod.key).name);
            let mut breaks = false;
            for (budget, left) in &mut left {
                let protects = budget.namespace == pod.namespace
                    && pod.needs.labels.iter().next().is_some()
                    && budget.selector != everything
                    && budget.selector.matches(&pod.needs.labels)
                    && !budget.disrupted.contains(&name);
                if protects {
                    *left -= 1;
                    breaks |= *left < 0;
                }
            }
            breaks
        })
    }
}
