//! Days of movable feasts, from calendars and, for Diwali, from the moon.

use std::fmt::Write as _;

use anyhow::{Context, anyhow};
use chrono::{Datelike, Days, NaiveDate};
use icu_calendar::cal::{ChineseTraditional, Hebrew, Hijri, Iso, Persian};
use icu_calendar::{AsCalendar, Date};

/// The columns of the table, in order.
pub(super) const COLUMNS: [&str; 15] = [
    "easter",
    "orthodox_easter",
    "lunar_new_year",
    "dragon_boat",
    "mid_autumn",
    "nowruz",
    "diwali",
    "passover",
    "rosh_hashanah",
    "hanukkah",
    "ramadan",
    "eid_al_fitr",
    "eid_al_adha",
    "mawlid",
    "islamic_new_year",
];

const FIRST: i32 = 1900;
const LAST: i32 = 2100;

/// A row for each year: the day of the year of each feast; then the feasts of the lunar year of Islam that a solar year sees twice.
pub(super) fn table() -> anyhow::Result<String> {
    let mut rows = String::new();
    let mut second = String::new();
    for year in FIRST..=LAST {
        let mut row = [0; COLUMNS.len()];
        let mut put = |column: usize, day: NaiveDate| {
            if row[column] == 0 {
                row[column] = day.ordinal();
            } else {
                let _ = writeln!(second, "({year}, {column}, {}),", day.ordinal());
            }
        };
        put(0, easter(year).context("Easter")?);
        put(1, orthodox_easter(year)?);
        put(6, diwali(year).with_context(|| format!("no new moon of Diwali in {year}"))?);
        for day in NaiveDate::from_yo_opt(year, 1).into_iter().flat_map(|first| first.iter_days()).take_while(|day| day.year() == year) {
            // Numbers of months in the calendars: Tishri is 1 of the Hebrew one.
            for (column, is) in [
                (2, on(day, ChineseTraditional::new(), 1, 1)?),
                (3, on(day, ChineseTraditional::new(), 5, 5)?),
                (4, on(day, ChineseTraditional::new(), 8, 15)?),
                (5, on(day, Persian, 1, 1)?),
                (7, on(day, Hebrew, 7, 15)?),
                (8, on(day, Hebrew, 1, 1)?),
                (9, on(day, Hebrew, 3, 25)?),
                (10, on(day, Hijri::new_umm_al_qura(), 9, 1)?),
                (11, on(day, Hijri::new_umm_al_qura(), 10, 1)?),
                (12, on(day, Hijri::new_umm_al_qura(), 12, 10)?),
                (13, on(day, Hijri::new_umm_al_qura(), 3, 12)?),
                (14, on(day, Hijri::new_umm_al_qura(), 1, 1)?),
            ] {
                if is {
                    put(column, day);
                }
            }
        }
        let days: Vec<String> = row.iter().map(ToString::to_string).collect();
        let _ = writeln!(rows, "[{}], // {year}", days.join(", "));
    }
    let columns = COLUMNS.join(", ");
    Ok(format!(
        "/// The first year of the table.\npub(crate) const FIRST_YEAR: i32 = {FIRST};\n\n\
         /// Days of the year, 1 the first of January: {columns}.\n#[rustfmt::skip]\npub(crate) static FEASTS: &[[u16; {}]] = &[\n{rows}];\n\n\
         /// Year, column and day of the year of a feast that comes a second time.\n#[rustfmt::skip]\npub(crate) static SECOND: &[(i32, usize, u16)] = &[\n{second}];\n",
        COLUMNS.len()
    ))
}

/// Whether a day is the given day of a month, no leap month, in another calendar.
fn on<A: AsCalendar>(day: NaiveDate, calendar: A, month: u8, day_of_month: u8) -> anyhow::Result<bool> {
    let date = Date::try_new_iso(day.year(), day.month() as u8, day.day() as u8).map_err(|error| anyhow!("{day}: {error}"))?;
    let date = date.to_calendar(calendar);
    let found = date.month().to_input();
    Ok(date.day_of_month().0 == day_of_month && found.number() == month && !found.is_leap())
}

/// The Gregorian computus (Meeus, *Astronomical Algorithms*, 2nd ed., chapter 8).
#[allow(clippy::many_single_char_names, reason = "the letters are those of the book")]
fn easter(year: i32) -> Option<NaiveDate> {
    let (a, b, c) = (year % 19, year / 100, year % 100);
    let (d, e) = (b / 4, b % 4);
    let g = (8 * b + 13) / 25;
    let h = (19 * a + b - d - g + 15) % 30;
    let (i, k) = (c / 4, c % 4);
    let l = (32 + 2 * e + 2 * i - h - k) % 7;
    let m = (a + 11 * h + 22 * l) / 451;
    let n = h + l - 7 * m + 114;
    NaiveDate::from_ymd_opt(year, (n / 31).cast_unsigned(), (n % 31 + 1).cast_unsigned())
}

/// The Julian computus (the same chapter), on the Gregorian calendar.
fn orthodox_easter(year: i32) -> anyhow::Result<NaiveDate> {
    let moon = (19 * (year % 19) + 15) % 30;
    let sunday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7;
    let (month, day) = ((moon + sunday + 114) / 31, (moon + sunday + 114) % 31 + 1);
    let julian = Date::try_new_julian(year, month as u8, day as u8).map_err(|error| anyhow!("{year}: {error}"))?;
    let day = julian.to_calendar(Iso);
    NaiveDate::from_ymd_opt(day.year().extended_year(), day.month().number().into(), day.day_of_month().0.into()).context("Orthodox Easter")
}

/// The evening before or at the new moon that the sun meets in sidereal Libra: the fortnight's last day at dusk in India.
fn diwali(year: i32) -> Option<NaiveDate> {
    // Lunations counted from the first of 2000 (Meeus, chapter 49); one of those of October and November is it.
    let first = ((f64::from(year) - 2000.0) * 12.3685) as i32 + 8;
    let moon = (first..first + 5).map(new_moon).find(|moon| (180.0..210.0).contains(&sidereal_longitude(*moon)))?;
    // Dusk is about 13:00 UT. Julian days begin at noon: 2451544.5 is the first moment of 2000.
    let days = (moon - 13.0 / 24.0 - 2_451_544.5).floor() as i64;
    let start = NaiveDate::from_ymd_opt(2000, 1, 1)?;
    if days < 0 { start.checked_sub_days(Days::new(days.unsigned_abs())) } else { start.checked_add_days(Days::new(days.unsigned_abs())) }
}

/// The Julian day of a new moon, to a few minutes (Meeus, chapter 49, the largest terms).
fn new_moon(lunation: i32) -> f64 {
    let k = f64::from(lunation);
    let t = k / 1236.85;
    let sine = |degrees: f64| degrees.to_radians().sin();
    let sun = 2.5534 + 29.105_356_70 * k;
    let moon = 201.5643 + 385.816_935_28 * k;
    let argument = 160.7108 + 390.670_502_84 * k;
    let e = 1.0 - 0.002_516 * t;
    2_451_550.097_66 + 29.530_588_861 * k - 0.407_20 * sine(moon)
        + 0.172_41 * e * sine(sun)
        + 0.016_08 * sine(2.0 * moon)
        + 0.010_39 * sine(2.0 * argument)
        + 0.007_39 * e * sine(moon - sun)
        - 0.005_14 * e * sine(moon + sun)
        + 0.002_08 * e * e * sine(2.0 * sun)
}

/// The longitude of the sun in the Indian zodiac, in degrees (Meeus, chapter 25; ayanamsha of Lahiri).
fn sidereal_longitude(julian_day: f64) -> f64 {
    let days = julian_day - 2_451_545.0;
    let anomaly = (357.528 + 0.985_600_3 * days).to_radians();
    let tropical = 280.460 + 0.985_647_4 * days + 1.915 * anomaly.sin() + 0.020 * (2.0 * anomaly).sin();
    (tropical - (23.853 + days / 365.25 * 0.013_97)).rem_euclid(360.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_that_almanacs_give() {
        for (found, expected) in [
            (easter(1999), "1999-04-04"),
            (easter(2008), "2008-03-23"),
            (orthodox_easter(2023).ok(), "2023-04-16"),
            (diwali(2018), "2018-11-07"),
            (diwali(2019), "2019-10-27"),
            (diwali(2020), "2020-11-14"),
            (diwali(2021), "2021-11-04"),
            (diwali(2022), "2022-10-24"),
            (diwali(2023), "2023-11-12"),
            (diwali(2024), "2024-10-31"),
        ] {
            assert_eq!(found.unwrap().to_string(), expected);
        }
    }
}
