//! The work is in proportion to the text, whatever it is, and what stands around a
//! line does not change what it is recognised as. Steps are counted, not seconds.

use proptest::prelude::*;
use ws_close_codes::lookup::{Finding, How};

use super::{RECOGNISER, lines, text};

/// At most so many steps a byte.
const MOST: usize = 250;

/// The steps that a text takes.
fn steps(text: &str) -> usize {
    let mut diagnosing = RECOGNISER.begin();
    diagnosing.look(text);
    // What is pending at the end is work as well.
    diagnosing.look("\nend\n");
    diagnosing.steps()
}

fn assert_linear(name: &str, text: &str) {
    let steps = steps(text);
    let most = MOST * (text.len() + 100);
    assert!(
        steps <= most,
        "{name}: {} a byte",
        steps / text.len().max(1)
    );
}

#[test]
fn texts_made_to_be_slow_take_steps_in_proportion() {
    let line = |unit: &str, bytes: usize| unit.repeat(bytes / unit.len() + 1);
    let units = [
        "close code ",
        "close code 1006 ",
        "1006 ",
        "{",
        "[(",
        "\\x88",
        "88 ",
        "websocket ",
        "received 1011 (",
        "; then sent ",
        "CloseEvent isTrusted: wasClean: code: ",
        "WebSocket connection to '",
        "' failed: Error during WebSocket handshake: ",
        "{any}{code}{reason}",
        "no close frame received ",
        "reason reason ",
        "\u{1b}[",
        "’",
        "网",
    ];
    for unit in units {
        for bytes in [100, 3_900, 60_000] {
            assert_linear(unit, &line(unit, bytes));
        }
        // The same as many lines, and as lines that belong together.
        assert_linear(unit, &line(&format!("{unit}\n"), 60_000));
        assert_linear(unit, &line(&format!("  {unit}\n"), 60_000));
        assert_linear(unit, &line(&format!("{}\n", line(unit, 3_000)), 60_000));
    }
    let long = "a".repeat(1_000_000);
    assert_linear("one long word", &long);
    assert_linear("many lines", &"\n".repeat(60_000));
}

#[test]
fn all_lines_that_are_known_take_steps_in_proportion() {
    let known: Vec<_> = lines("real.json");
    let whole = known.iter().map(text).collect::<Vec<_>>().join("\n");
    assert_linear("one after another", &whole.repeat(8));
    assert_linear("in one line", &whole.replace('\n', " ").repeat(8));
    assert_linear("as one passage", &whole.replace('\n', "\n ").repeat(8));
}

/// What noise must not change of a finding.
type Core = (Option<u16>, How, Option<String>, Option<String>);

fn core(finding: &Finding) -> Core {
    let code = finding.code.map(|it| it.number());
    (
        code,
        finding.how,
        finding.program.clone(),
        finding.reason.clone(),
    )
}

fn cores(text: &str) -> Vec<Core> {
    RECOGNISER
        .diagnose(text)
        .findings
        .iter()
        .map(core)
        .collect()
}

/// The noise of a log: lines that only look like a close, and any words.
fn noise() -> impl Strategy<Value = Vec<String>> {
    let alike = lines("look-alikes.json");
    let alike: Vec<String> = alike.iter().map(|it| text(it).to_owned()).collect();
    let words = "[a-zA-Z0-9 .:,=/-]{0,60}";
    let line = prop_oneof![prop::sample::select(alike), words];
    prop::collection::vec(line, 0..6)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn any_text_is_looked_at_without_a_panic_and_in_proportion(
        text in "\\PC{0,300}",
        bytes in prop::collection::vec(any::<u8>(), 0..300),
        around in "(\\PC{0,8}(close code |websocket|1006|88 02|\\\\x88|reason|[{]|\n ){1,4}){0,12}",
    ) {
        for text in [text.as_str(), &String::from_utf8_lossy(&bytes), &around] {
            let diagnosis = RECOGNISER.diagnose(text);
            prop_assert!(diagnosis.lines <= text.lines().count());
            prop_assert!(steps(text) <= MOST * (text.len() + 100));
        }
    }

    #[test]
    fn a_line_is_the_same_between_lines_of_noise(
        line in prop::sample::select(lines("real.json")),
        above in noise(),
        below in noise(),
    ) {
        let line = text(&line);
        let log = format!("{}\n{line}\n{}", above.join("\n"), below.join("\n"));
        prop_assert_eq!(cores(&log), cores(line));
    }
}
