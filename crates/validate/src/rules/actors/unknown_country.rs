use std::fmt::Arguments;

use chancery_model::{CountryCode, Span};

use crate::Severity;
use crate::context::{Context, first};
use crate::findings::Findings;
use crate::rule::Check;

#[doc = include_str!("unknown_country.md")]
pub(crate) struct UnknownCountry;

impl Check for UnknownCountry {
    const CODE: u16 = 302;
    const NAME: &'static str = "unknown-country";
    const SEVERITY: Severity = Severity::Error;
    const SINCE: &'static str = "0.1.0";
    const DOC: &'static str = include_str!("unknown_country.md");

    fn check(cx: &Context<'_>, findings: &mut Findings<'_>) {
        for (i, actor) in cx.extraction.actors.iter().enumerate() {
            country(actor.country, format_args!("/actors/{i}/country"), first(&actor.mentions), findings);
        }
        for (i, event) in cx.extraction.events.iter().enumerate() {
            if let Some(place) = &event.place {
                country(place.country, format_args!("/events/{i}/place/country"), Some(place.evidence.span), findings);
            }
        }
    }
}

fn country(code: Option<CountryCode>, path: Arguments<'_>, span: Option<Span>, findings: &mut Findings<'_>) {
    let Some(code) = code.filter(|code| code.country().is_none()) else { return };
    let diagnostic = findings.report(path, span, format!("`{code}` is not the code of a country, present or past"));
    match usual_mistake(code) {
        Some(country) => diagnostic.help(format!("did you mean `{}` ({})?", country.code, country.name)),
        None => diagnostic.help("use ISO 3166-1 alpha-3, such as `KHM` for Cambodia; codes are in crates/model/ontology/countries.toml"),
    };
}

/// Codes of sports and of transport that texts and models put for ISO codes (IOC and FIFA lists, UN vehicle codes).
fn usual_mistake(code: CountryCode) -> Option<&'static chancery_model::Country> {
    const PAIRS: &[(&str, &str)] = &[
        ("ALG", "DZA"),
        ("ANG", "AGO"),
        ("BUL", "BGR"),
        ("CAM", "KHM"),
        ("CHI", "CHL"),
        ("CRO", "HRV"),
        ("DEN", "DNK"),
        ("ENG", "GBR"),
        ("GER", "DEU"),
        ("GRE", "GRC"),
        ("HOL", "NLD"),
        ("INA", "IDN"),
        ("IRI", "IRN"),
        ("KSA", "SAU"),
        ("KUW", "KWT"),
        ("LAT", "LVA"),
        ("LIB", "LBN"),
        ("MAS", "MYS"),
        ("MGL", "MNG"),
        ("MYA", "MMR"),
        ("NED", "NLD"),
        ("NEP", "NPL"),
        ("NGR", "NGA"),
        ("PAR", "PRY"),
        ("PHI", "PHL"),
        ("POR", "PRT"),
        ("RSA", "ZAF"),
        ("SIN", "SGP"),
        ("SLO", "SVN"),
        ("SRI", "LKA"),
        ("SUD", "SDN"),
        ("SUI", "CHE"),
        ("TPE", "TWN"),
        ("UAE", "ARE"),
        ("URU", "URY"),
        ("VIE", "VNM"),
        ("ZIM", "ZWE"),
    ];
    let (_, meant) = PAIRS.iter().find(|(wrong, _)| *wrong == code.as_str())?;
    CountryCode::from_static(meant).country()
}
