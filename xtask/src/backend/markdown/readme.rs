//! The standard codes at a glance, for the project's README.

use super::table::Table;
use super::{code_table, inline};
use crate::model::{Registry, browser_close_accepts, may_appear_in_close_frame};
use crate::wording;

/// The table of the standard codes that the project's README holds between its markers.
pub fn readme_table(registry: &Registry) -> String {
    let standard = &registry.standard;
    let mut table = Table::new([
        "Code",
        "Name",
        "Meaning",
        "Reconnect",
        "Sent by",
        "In a Close frame",
        "Browser `close()`",
    ]);
    for code in &standard.codes {
        let id = standard.permalink(code.number);
        table.row([
            format!("[{}](generated/markdown/standard.md#{id})", code.number),
            code_table::name(code),
            code_table::short_meaning(code),
            inline::reconnect(code.reconnect.as_ref()),
            wording::sent_by(code.sent_by).to_owned(),
            wording::yes_or_no(may_appear_in_close_frame(code.number)).to_owned(),
            wording::yes_or_no(browser_close_accepts(code.number)).to_owned(),
        ]);
    }
    table.to_string()
}
