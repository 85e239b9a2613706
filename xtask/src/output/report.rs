//! What a plan says to the one who asked for it.

use super::{Action, Plan, Step, diff};
use crate::diagnostic::Diagnostic;
use crate::text::count;

/// A line per file that was written or removed, and one for the whole.
pub fn summary(plan: &Plan) -> String {
    let mut lines = String::new();
    let mut changed = 0;
    for step in &plan.steps {
        let verb = match step.action {
            Action::Create { .. } => "created",
            Action::Update { .. } => "updated",
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

/// A finding per file that is not as it was generated: its path, what is wrong with it, and the difference.
pub fn drift(plan: &Plan) -> Vec<(String, Diagnostic, String)> {
    let stale = |step: &Step| {
        let (message, difference) = match &step.action {
            Action::Keep => return None,
            Action::Create { .. } => ("is missing", String::new()),
            Action::Remove => ("is not generated any more", String::new()),
            Action::Foreign => (
                "was not generated; move it out of the folder",
                String::new(),
            ),
            Action::Update { old, text } => update(old, text),
        };
        let diagnostic = Diagnostic::file_error(format!("{} {message}", step.shown));
        Some((
            step.shown.clone(),
            Diagnostic {
                rule: Some("drift"),
                ..diagnostic
            },
            difference,
        ))
    };
    plan.steps.iter().filter_map(stale).collect()
}

fn update(old: &[u8], text: &str) -> (&'static str, String) {
    match std::str::from_utf8(old) {
        Err(_) => ("is stale; what it holds is not UTF-8", String::new()),
        Ok(old) if old.replace("\r\n", "\n") == text => {
            ("is stale: its lines end with CRLF, not LF", String::new())
        }
        Ok(old) => ("is stale", diff::unified(old, text)),
    }
}
