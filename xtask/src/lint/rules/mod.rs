//! The rules: one file each, one line each in the table.

mod allocation;
mod basis_source;
mod claimed_evidence;
mod member_form;
mod namespace_name;
mod practice_verdict;
mod range_cover;
mod repeated_id;
mod replacement;
mod required_part;
mod source_missing;
mod source_repeated;
mod source_section;
mod source_unknown;
mod source_unused;
mod summary_form;
mod third_party_note;
mod unique_code;
mod unique_member;
pub(super) mod unused_exception;

use super::Rule;

/// Every rule, by name.
pub const RULES: &[&Rule] = &[
    &allocation::RULE,
    &basis_source::RULE,
    &claimed_evidence::RULE,
    &member_form::RULE,
    &namespace_name::RULE,
    &practice_verdict::RULE,
    &range_cover::RULE,
    &repeated_id::RULE,
    &replacement::RULE,
    &required_part::RULE,
    &source_missing::RULE,
    &source_repeated::RULE,
    &source_section::RULE,
    &source_unknown::RULE,
    &source_unused::RULE,
    &summary_form::RULE,
    &third_party_note::RULE,
    &unique_code::RULE,
    &unique_member::RULE,
    &unused_exception::RULE,
];
