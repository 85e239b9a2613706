//! What a plan says to the one who asked for it.

use super::diff;
use super::plan::{Action, Plan, Step};
use crate::text::count;

/// A file that is not as it was generated.
pub struct Drift {
    pub path: String,
    /// The path and what is wrong with it.
    pub message: String,
    /// The changed lines, if there are any to show.
    pub diff: String,
}

/// A line per file that was written or removed, and one for the whole.
pub fn summary(plan: &Plan) -> String {
    let mut lines = String::new();
    let mut changed = 0;
    for step in &plan.steps {
        let verb = match step.action {
            Action::Create(_) => "created",
            Action::Update(..) => "updated",
            Action::Remove => "removed",
            Action::Foreign => "foreign, left alone:",
            Action::Keep => continue,
        };
        changed += usize::from(step.action != Action::Foreign);
        lines += &format!("{verb} {}\n", step.shown);
    }
    match changed {
        0 => lines + &format!("up to date: {}\n", count(plan.steps.len(), "file")),
        _ => lines + &format!("{} changed\n", count(changed, "file")),
    }
}

pub fn drift(plan: &Plan) -> Vec<Drift> {
    plan.steps.iter().filter_map(drift_of).collect()
}

fn drift_of(step: &Step) -> Option<Drift> {
    let (problem, diff) = match &step.action {
        Action::Keep => return None,
        Action::Create(_) => ("is missing", String::new()),
        Action::Remove => ("is not generated any more", String::new()),
        Action::Foreign => (
            "was not generated; move it out of the folder",
            String::new(),
        ),
        Action::Update(old, text) => match str::from_utf8(old) {
            Err(_) => ("is stale; what it holds is not UTF-8", String::new()),
            Ok(old) if old.replace("\r\n", "\n") == *text => {
                ("is stale: its lines end with CRLF, not LF", String::new())
            }
            Ok(old) => ("is stale", diff::unified(old, text)),
        },
    };
    Some(Drift {
        path: step.shown.clone(),
        message: format!("{} {problem}", step.shown),
        diff,
    })
}
