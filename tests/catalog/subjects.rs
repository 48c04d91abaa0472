//! What is asked in the address bar: a subject, a pair, a topic, as text.

use proptest::prelude::*;
use ws_close_codes::{
    answer::Topic,
    catalog::{CloseCode, Pair, Subject},
};

fn of(service: &str, number: u16) -> Subject {
    Subject {
        service: Some(service.to_owned()),
        code: CloseCode::new(number),
    }
}

#[test]
fn a_subject_is_a_number_or_a_service_with_one() {
    assert_eq!("1006".parse(), Ok(Subject::from(CloseCode::new(1006))));
    assert_eq!(" 1006 ".parse(), Ok(Subject::from(CloseCode::new(1006))));
    assert_eq!("pusher:4004".parse(), Ok(of("pusher", 4004)));
    assert_eq!("graphql-ws:4400".parse(), Ok(of("graphql-ws", 4400)));
    let others = [
        "",
        " ",
        ":",
        ":4004",
        "pusher:",
        "pusher",
        "Pusher:4004",
        "pusher 4004",
        "a:b:4004",
        "1006:pusher",
        "pusher:65536",
        "pusher:-1",
        "+1006",
        "1006.0",
        "<b>:1",
        "é:4004",
    ];
    for text in others {
        assert!(text.parse::<Subject>().is_err(), "{text:?}");
    }
}

#[test]
fn a_pair_is_of_two_subjects_that_differ() {
    let (a, b) = (CloseCode::new(1001), CloseCode::new(1015));
    assert_eq!("1001,1015".parse(), Ok(Pair(a.into(), b.into())));
    assert_eq!(
        "4004,pusher:4004".parse(),
        Ok(Pair(CloseCode::new(4004).into(), of("pusher", 4004)))
    );
    for text in [
        "",
        ",",
        "1001",
        "1001,",
        ",1001",
        "1001,1001",
        "1001,1002,1003",
        "a:1,a:1",
    ] {
        assert!(text.parse::<Pair>().is_err(), "{text:?}");
    }
}

fn subject() -> impl Strategy<Value = Subject> {
    let service = prop::option::of("[a-z0-9-]{1,12}");
    (service, any::<u16>()).prop_map(|(service, number)| Subject {
        service,
        code: CloseCode::new(number),
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn a_subject_is_read_back_as_it_was_written(subject in subject()) {
        prop_assert_eq!(subject.to_string().parse(), Ok(subject));
    }

    #[test]
    fn a_pair_is_read_back_as_it_was_written(a in subject(), b in subject()) {
        let pair = Pair(a, b);
        let read = pair.to_string().parse();
        match pair.0 == pair.1 {
            true => prop_assert!(read.is_err()),
            false => prop_assert_eq!(read, Ok(pair)),
        }
    }

    #[test]
    fn a_topic_is_read_back_as_it_was_written(a in subject(), b in subject(), text in "\\PC*", number: u16) {
        let mut topics = vec![
            Topic::Code(CloseCode::new(number)),
            Topic::Search(text),
            Topic::Sending,
            Topic::Questions,
        ];
        if a != b {
            topics.push(Topic::Pair(Pair(a, b)));
        }
        for topic in topics {
            prop_assert_eq!(Topic::parse(&topic.to_string()), Some(topic));
        }
    }

    #[test]
    fn any_text_is_answered_and_what_is_read_is_written_as_a_text_that_reads_the_same(
        name in "|code=|q=|compare=|sending|questions=?|[a-z]{0,8}=",
        text in "\\PC*|[0-9a-z:,+ -]{0,16}",
    ) {
        if let Ok(subject) = text.parse::<Subject>() {
            prop_assert_eq!(subject.to_string().parse(), Ok(subject));
        }
        if let Ok(pair) = text.parse::<Pair>() {
            prop_assert_ne!(&pair.0, &pair.1);
            prop_assert_eq!(pair.to_string().parse(), Ok(pair));
        }
        if let Some(topic) = Topic::parse(&format!("{name}{text}")) {
            prop_assert_eq!(Topic::parse(&topic.to_string()), Some(topic));
        }
    }
}
