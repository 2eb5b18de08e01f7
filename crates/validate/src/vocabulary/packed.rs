//! Words as numbers: hashed, compared and put into lower case at once.

/// The longest word that one number holds, in bytes.
const LONGEST: usize = 16;

/// The word of so many bytes that a text begins with, in lower case; none where it is too long. No byte of a word is zero.
pub(super) fn packed(text: &[u8], length: usize) -> Option<u128> {
    let unused = LONGEST.checked_sub(length)? as u32 * u8::BITS;
    let bytes = match text.first_chunk() {
        Some(bytes) => *bytes,
        None => {
            let mut bytes = [0; LONGEST];
            bytes.iter_mut().zip(text).for_each(|(to, byte)| *to = *byte);
            bytes
        }
    };
    Some(lower(u128::from_le_bytes(bytes) & u128::MAX.checked_shr(unused).unwrap_or(0)))
}

/// Sixteen letters of ASCII in lower case; other bytes stay as they are.
fn lower(word: u128) -> u128 {
    const EACH: u128 = u128::MAX / 0xFF;
    const HIGH: u128 = EACH * 0x80;
    /// What lifts `A`, and what lifts the byte behind `Z`, to a byte of the upper half.
    const FROM_A: u128 = EACH * (0x80 - 0x41);
    const BEHIND_Z: u128 = EACH * (0x80 - 0x5B);
    // No sum of two numbers below 0x80 is carried into the next byte.
    let ascii = word & !HIGH;
    let capitals = (ascii + FROM_A) & !(ascii + BEHIND_Z) & !word & HIGH;
    word | capitals >> 2
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_packed_in_lower_case() {
        for (text, length, expected) in [
            ("Mali and Niger met", 4, Some("mali")),
            ("MALI", 4, Some("mali")),
            ("@[`{AZaz09-é’", 16, Some("@[`{azaz09-é’")),
            ("ABCDEFGHIJKLMNOPQ", 16, Some("abcdefghijklmnop")),
            ("ABCDEFGHIJKLMNOPQ", 17, None),
            ("É", 2, Some("É")),
            ("", 0, Some("")),
        ] {
            let as_number = |word: &str| word.bytes().rev().fold(0, |number, byte| number << 8 | u128::from(byte));
            assert_eq!(packed(text.as_bytes(), length), expected.map(as_number), "{text}");
        }
    }
}
