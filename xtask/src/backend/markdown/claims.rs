//! Claims without evidence.

use super::inline;
use super::table::Table;
use crate::model::Claim;

/// Why claims are listed at all.
pub(super) const INTRODUCTION: &str = "Codes that somebody claims a vendor uses, for which no evidence was found. They are \
     listed so that nobody has to look again; none of them is part of an enum.";

/// The claims, each with what was found instead.
pub(super) fn table<'a>(claims: impl IntoIterator<Item = &'a Claim>) -> Table<5> {
    let mut table = Table::new(["Code", "Said of", "Claim", "Claimed by", "What was found"]);
    let mut before = String::new();
    for claim in claims {
        let id = claim_id(claim);
        // Two may claim the same; the first one has the anchor.
        let anchor = if id == before {
            String::new()
        } else {
            inline::anchor(&id)
        };
        table.row([
            format!("{anchor}{} *unverified*", claim.number),
            inline::code(&claim.subject),
            inline::text(&claim.says),
            inline::citation(&claim.claimant),
            inline::text(&claim.verdict),
        ]);
        before = id;
    }
    table
}

/// The place of a claim within the index.
fn claim_id(claim: &Claim) -> String {
    format!("claim-{}-{}", claim.subject, claim.number)
}

/// A link to the claim in the index, marked as what it is.
pub(super) fn whose(claim: &Claim) -> String {
    format!(
        "[{}](README.md#{}) *unverified*",
        inline::text(&claim.subject),
        claim_id(claim)
    )
}
