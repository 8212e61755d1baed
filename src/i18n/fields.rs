//! The fields of a client's record and their values, in words.

use super::Messages;
use crate::domain::{CardField, ClientKind, Grade, ImportField, Language, Loyalty, Moment, WrittenIn, Zone};

/// The name of a field.
#[must_use]
pub fn label(field: CardField, words: &Messages) -> String {
    match field {
        CardField::ClientName => words.field_client_name(),
        CardField::ClientKind => words.field_client_kind(),
        CardField::Owner => words.field_owner(),
        CardField::Segment => words.field_segment(),
        CardField::Grade => words.field_grade(),
        CardField::Loyalty => words.field_loyalty(),
        CardField::Language => words.field_language(),
        CardField::Zone => words.field_zone(),
        CardField::Source => words.field_source(),
        CardField::TaxNumber => words.field_tax_number(),
        CardField::Note => words.field_note(),
        CardField::Avoid => words.field_avoid(),
        CardField::Hours => words.field_hours(),
        CardField::Tag => words.field_tag(),
        CardField::Archived => words.field_archived(),
        CardField::PersonName => words.field_person_name(),
        CardField::Address => words.field_address(),
        CardField::Position => words.field_position(),
        CardField::Role => words.field_role(),
        CardField::Birthday => words.field_birthday(),
        CardField::Wants => words.field_wants(),
        CardField::Interests => words.field_interests(),
        CardField::Reach => words.field_reach(),
        CardField::Left => words.field_left(),
        CardField::Phone => words.field_phone(),
        CardField::PhoneDead => words.field_phone_dead(),
        CardField::Email => words.field_email(),
    }
}

/// What a column of an imported file becomes.
#[must_use]
pub fn imported(field: ImportField, words: &Messages) -> String {
    match field {
        ImportField::Client => words.import_field_client(),
        ImportField::ExternalId => words.import_field_external_id(),
        ImportField::PersonId => words.import_field_person_id(),
        ImportField::TaxNumber => words.import_field_tax_number(),
        ImportField::Owner => words.import_field_owner(),
        ImportField::Segment => words.import_field_segment(),
        ImportField::Zone => words.import_field_zone(),
        ImportField::FullName => words.import_field_name(),
        ImportField::Family => words.import_field_family(),
        ImportField::Given => words.import_field_given(),
        ImportField::Patronymic => words.import_field_patronymic(),
        ImportField::FormOfAddress => words.import_field_form_of_address(),
        ImportField::Position => words.import_field_position(),
        ImportField::Birthday => words.import_field_birthday(),
        ImportField::Phone => words.import_field_phone(),
        ImportField::Mobile => words.import_field_mobile(),
        ImportField::WorkPhone => words.import_field_work_phone(),
        ImportField::HomePhone => words.import_field_home_phone(),
        ImportField::Fax => words.import_field_fax(),
        ImportField::OtherPhone => words.import_field_other_phone(),
        ImportField::PhoneLabel => words.import_field_phone_label(),
        ImportField::Email => words.import_field_email(),
        ImportField::DoNotCall => words.import_field_do_not_call(),
        ImportField::Note => words.import_field_note(),
        ImportField::Avoid => words.import_field_avoid(),
        ImportField::LastContact => words.import_field_last_contact(),
        ImportField::Deal => words.import_field_deal(),
        ImportField::DealId => words.import_field_deal_id(),
        ImportField::Amount => words.import_field_amount(),
        ImportField::Currency => words.import_field_currency(),
        ImportField::Signed => words.import_field_signed(),
        ImportField::Delivered => words.import_field_delivered(),
        ImportField::UsedUp => words.import_field_used_up(),
        ImportField::Seller => words.import_field_seller(),
        ImportField::Stage => words.import_field_stage(),
        ImportField::Role => words.import_field_role(),
        ImportField::Grade => words.import_field_grade(),
        ImportField::Archived => words.import_field_archived(),
        ImportField::Closed => words.import_field_closed(),
    }
}

/// The same for somebody who is to choose it: what stands in such a column, where the name alone does not tell.
#[must_use]
pub fn imported_at_length(field: ImportField, words: &Messages) -> String {
    match field {
        ImportField::Client => words.import_choice_client(),
        ImportField::ExternalId => words.import_choice_external_id(),
        ImportField::PersonId => words.import_choice_person_id(),
        ImportField::FullName => words.import_choice_name(),
        ImportField::Birthday => words.import_choice_birthday(),
        ImportField::PhoneLabel => words.import_choice_phone_label(),
        ImportField::LastContact => words.import_choice_last_contact(),
        ImportField::Deal => words.import_choice_deal(),
        ImportField::Amount => words.import_choice_amount(),
        ImportField::Currency => words.import_choice_currency(),
        ImportField::Signed => words.import_choice_signed(),
        ImportField::Delivered => words.import_choice_delivered(),
        ImportField::UsedUp => words.import_choice_used_up(),
        ImportField::Seller => words.import_choice_seller(),
        ImportField::Role => words.import_choice_role(),
        ImportField::Grade => words.import_choice_grade(),
        ImportField::Archived => words.import_choice_archived(),
        ImportField::DoNotCall => words.import_choice_do_not_call(),
        ImportField::Closed => words.import_choice_closed(),
        other => imported(other, words),
    }
}

/// A value as the base keeps it, in words; instants by the clock of `zone`.
#[must_use]
pub fn value(field: CardField, raw: &str, zone: &Zone, words: &Messages) -> String {
    if raw.is_empty() {
        return words.value_empty();
    }
    let known = match field {
        CardField::ClientKind => raw.parse().ok().map(|kind| client_kind(kind, words)),
        CardField::Grade => raw.parse().ok().map(|grade| grade_letter(grade).to_owned()),
        CardField::Loyalty => raw.parse().ok().map(|state| loyalty(state, words)),
        CardField::Language => raw.parse().ok().map(|of| language(of, words)),
        CardField::Hours => {
            serde_json::from_str(raw).ok().map(|week| super::service_hours::week_in_words(&week, words))
        }
        CardField::Phone => Some(super::telephone::grouped(raw)),
        CardField::Birthday => raw.parse().ok().map(|day| super::dates::birthday(day, words)),
        CardField::Archived | CardField::Left | CardField::PhoneDead => {
            raw.parse::<Moment>().ok().map(|at| super::dates::date(zone.date(at), words))
        }
        _ => None,
    };
    known.unwrap_or_else(|| raw.to_owned())
}

/// Firm or human being.
#[must_use]
pub fn client_kind(kind: ClientKind, words: &Messages) -> String {
    match kind {
        ClientKind::Company => words.value_company(),
        ClientKind::Person => words.value_person(),
    }
}

/// The value class as its letter.
#[must_use]
pub const fn grade_letter(grade: Grade) -> &'static str {
    match grade {
        Grade::A => "A",
        Grade::B => "B",
        Grade::C => "C",
    }
}

/// How the client stands to us.
#[must_use]
pub fn loyalty(state: Loyalty, words: &Messages) -> String {
    match state {
        Loyalty::Loyal => words.value_loyal(),
        Loyalty::Satisfied => words.value_satisfied(),
        Loyalty::Upset => words.value_upset(),
        Loyalty::Left => words.value_left(),
        Loyalty::Unknown => words.value_unknown(),
    }
}

/// A language.
#[must_use]
pub fn language(language: Language, words: &Messages) -> String {
    match language {
        Language::Russian => words.value_russian(),
        Language::English => words.value_english(),
    }
}

/// Where something is written.
#[must_use]
pub fn written_in(place: WrittenIn, words: &Messages) -> String {
    match place {
        WrittenIn::ClientNote | WrittenIn::DatedNote => words.written_note(),
        WrittenIn::Wants => words.written_wants(),
        WrittenIn::Promise => words.written_promise(),
        WrittenIn::Case => words.written_case(),
        WrittenIn::Deal => words.written_deal(),
        WrittenIn::Call => words.written_call(),
        WrittenIn::Goal => words.written_goal(),
        WrittenIn::Quote => words.written_quote(),
    }
}

/// How a deal stands.
#[must_use]
pub fn deal_stage(stage: crate::domain::DealStage, words: &Messages) -> String {
    use crate::domain::DealStage;
    match stage {
        DealStage::Open => words.deal_stage_open(),
        DealStage::Won => words.deal_stage_won(),
        DealStage::Lost => words.deal_stage_lost(),
    }
}
