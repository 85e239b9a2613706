//! The rules: one file each, one line each in the table.

mod alias_name;
mod allocation;
mod basis_source;
mod lifecycle_version;
mod member_form;
mod namespace_name;
mod plain_words;
mod practice_verdict;
mod range_cover;
mod range_exception;
mod repeated_id;
mod replacement;
mod required_part;
mod source_checked;
mod source_missing;
mod source_repeated;
mod source_section;
mod source_unknown;
mod source_unused;
mod summary_form;
mod summary_name;
mod summary_vendor;
mod third_party_note;
mod unique_code;
mod unique_member;
mod unique_reason;
mod unused_exception;
mod unverified_evidence;
mod version_manifest;
mod wire_number;
mod wire_sender;

use super::Rule;

/// Every rule, by name.
pub const RULES: &[&Rule] = &[
    &alias_name::RULE,
    &allocation::RULE,
    &basis_source::RULE,
    &lifecycle_version::RULE,
    &member_form::RULE,
    &namespace_name::RULE,
    &plain_words::RULE,
    &practice_verdict::RULE,
    &range_cover::RULE,
    &range_exception::RULE,
    &repeated_id::RULE,
    &replacement::RULE,
    &required_part::RULE,
    &source_checked::RULE,
    &source_missing::RULE,
    &source_repeated::RULE,
    &source_section::RULE,
    &source_unknown::RULE,
    &source_unused::RULE,
    &summary_form::RULE,
    &summary_name::RULE,
    &summary_vendor::RULE,
    &third_party_note::RULE,
    &unique_code::RULE,
    &unique_member::RULE,
    &unique_reason::RULE,
    &unused_exception::RULE,
    &unverified_evidence::RULE,
    &version_manifest::RULE,
    &wire_number::RULE,
    &wire_sender::RULE,
];
