fn main() {
    let lexicon = chancery_parser::Lexicon::builtin();
    for path in std::env::args().skip(1) {
        let bytes = std::fs::read(&path).unwrap();
        let format = chancery_parser::source::sniff(&path, &bytes);
        for d in chancery_parser::source::documents(&path, format, bytes.as_slice()).flatten() {
            for l in chancery_parser::Parser::new(&lexicon).explain(&d) {
                println!("{l}");
            }
        }
    }
}
