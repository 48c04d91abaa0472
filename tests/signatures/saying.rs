//! What a line says beyond its code: the reason, whether it was clean, who closed, what
//! 1006 hides, whose code it is, when it was.

use ws_close_codes::{
    catalog::{CloseCode, Says},
    lookup::{Hidden, How, Side},
};

use super::{code, findings, only};

#[test]
fn an_error_about_sending_claims_no_code_was_received() {
    for refused in [
        "InvalidAccessError: Failed to execute 'close' on 'WebSocket': The code must be either \
         1000, or between 3000 and 4999. 1001 is neither.",
        "java.lang.IllegalArgumentException: Code 1006 is reserved and may not be used.",
        "Error: Close code 1006 is not valid.",
        "RangeError: The message must not be greater than 123 bytes",
    ] {
        let finding = only(refused);
        assert_eq!(
            (finding.how, finding.code),
            (How::Sending, None),
            "{refused}"
        );
    }
}

#[test]
fn several_codes_come_most_telling_first_with_their_counts() {
    let log = "websocket: close 1001 (going away)\nnoise\n\
               websocket: close 1011 (internal server error): boom\n\
               websocket: close 1001 (going away)\n";
    let found = findings(log);
    let found: Vec<_> = found
        .iter()
        .map(|it| {
            (
                it.code,
                it.count,
                it.line,
                it.last_line,
                it.reason.as_deref(),
            )
        })
        .collect();
    assert_eq!(
        found,
        [
            (code(1011), 1, 3, 3, Some("boom")),
            (code(1001), 2, 1, 4, None),
        ]
    );
}

#[test]
fn the_reason_is_what_the_line_gives_as_one() {
    for (line, reason) in [
        (
            "websocket: close 1008 (policy violation): token expired",
            "token expired",
        ),
        (
            "websocket closed code=4401 reason=\"jwt expired\" wasClean=true",
            "jwt expired",
        ),
        (
            "{\"code\":4000,\"reason\":\"bye, all\",\"wasClean\":true}",
            "bye, all",
        ),
        (
            "{\\\"code\\\":1011,\\\"reason\\\":\\\"gateway down\\\"} websocket",
            "gateway down",
        ),
        (
            "Disconnected (code: 1013, reason: \"overloaded\")",
            "overloaded",
        ),
        ("CloseStatus[code=1009, reason=too large]", "too large"),
    ] {
        assert_eq!(only(line).reason.as_deref(), Some(reason), "{line}");
    }
    for line in [
        "CloseEvent {isTrusted: true, wasClean: false, code: 1006, reason: '', type: 'close', …}",
        "CloseStatus[code=1006, reason=null]",
        "websocket: close 1001 (going away)",
    ] {
        assert_eq!(only(line).reason, None, "{line}");
    }
}

#[test]
fn a_reason_that_speaks_of_another_fault_is_reported_as_such() {
    for (line, spoken) in [
        (
            "websocket: close 1006 (abnormal closure): message too big",
            1009,
        ),
        (
            "websocket: close 1011 (internal server error): policy violation",
            1008,
        ),
        (
            "websocket: close 1002 (protocol error): Max payload size exceeded",
            1009,
        ),
    ] {
        assert_eq!(only(line).reason_speaks_of, code(spoken), "{line}");
    }
    let same = "websocket: close 1009 (message too big): message too big";
    assert_eq!(only(same).reason_speaks_of, None);
}

#[test]
fn a_clean_close_is_told_from_one_that_was_not() {
    let event = |clean| {
        format!(
            "CloseEvent {{isTrusted: true, wasClean: {clean}, code: 1001, reason: '', type: 'close'}}"
        )
    };
    assert_eq!(only(&event(true)).clean, Some(true));
    assert_eq!(only(&event(false)).clean, Some(false));
    assert_eq!(only("websocket: close 1001 (going away)").clean, None);
}

#[test]
fn who_closed_is_said_where_the_line_says_it() {
    for (line, side) in [
        (
            "received 1001 (going away); then sent 1001 (going away)",
            Side::Remote,
        ),
        ("sent 1000 (OK); then received 1000 (OK)", Side::Local),
        (
            "sent 1011 (internal error) keepalive ping timeout; no close frame received",
            Side::Local,
        ),
        (
            "received 1011 (internal error); no close frame sent",
            Side::Remote,
        ),
        (" onClose: code: 1006 reason:\"\" remote:true", Side::Remote),
        (
            "onClose code=1000 reason= remote=false websocket",
            Side::Local,
        ),
        (
            "websocket disconnected with reason {:remote, 1001, \"\"}",
            Side::Remote,
        ),
        ("Invalid WebSocket frame: RSV1 must be clear", Side::Local),
    ] {
        assert_eq!(only(line).closed_by, Some(side), "{line}");
    }
    assert_eq!(only("websocket: close 1001 (going away)").closed_by, None);
}

#[test]
fn what_1006_hides_is_named_with_it() {
    let failed = |cause| format!("WebSocket connection to 'wss://example.org/' failed: {cause}");
    for (line, hidden) in [
        (
            failed("Error in connection establishment: net::ERR_CERT_AUTHORITY_INVALID"),
            Hidden::Tls,
        ),
        (
            failed("Error in connection establishment: net::ERR_CONNECTION_REFUSED"),
            Hidden::Network,
        ),
        (
            failed("Error during WebSocket handshake: Unexpected response code: 403"),
            Hidden::Http(Some(403)),
        ),
        (
            failed("Received a broken close frame containing a reserved status code."),
            Hidden::Fault(CloseCode::new(1002)),
        ),
        (
            "Error: Unexpected server response: 502".to_owned(),
            Hidden::Http(Some(502)),
        ),
        (
            "websocket: close 1006 (abnormal closure): unexpected EOF".to_owned(),
            Hidden::Network,
        ),
        (
            "WebSocket error: connect ECONNREFUSED 127.0.0.1:8080".to_owned(),
            Hidden::Network,
        ),
    ] {
        let finding = only(&line);
        assert_eq!(
            (finding.code, finding.hidden),
            (code(1006), Some(hidden)),
            "{line}"
        );
    }
}

#[test]
fn a_cause_named_just_above_belongs_to_the_close_below() {
    let log = "WebSocket connection to 'wss://example.org/' failed: Error in connection \
               establishment: net::ERR_CERT_DATE_INVALID\n\
               onclose CloseEvent {isTrusted: true, wasClean: false, code: 1006, reason: '', type: 'close', …}";
    let finding = only(log);
    assert_eq!(
        (finding.how, finding.hidden),
        (How::Printed, Some(Hidden::Tls))
    );
    assert_eq!((finding.line, finding.last_line, finding.count), (1, 2, 1));
}

#[test]
fn a_fault_this_side_found_names_the_1006_it_then_reports() {
    let log = "RangeError: Max payload size exceeded\nwebsocket closed: code 1006";
    let found = findings(log);
    let found: Vec<_> = found
        .iter()
        .map(|it| (it.code, it.says, it.hidden))
        .collect();
    let fault = Some(Hidden::Fault(CloseCode::new(1009)));
    assert_eq!(
        found,
        [
            (code(1009), Some(Says::Fault), None),
            (code(1006), None, fault),
        ]
    );
}

#[test]
fn a_service_is_known_by_its_name_or_its_wording() {
    for (line, service) in [
        (
            "discord.gateway: Shard ID None WebSocket closed with 4004",
            "discord-gateway",
        ),
        (
            "discord.voice_state: voice websocket closed with 4006",
            "discord-voice",
        ),
        (
            "twitch eventsub websocket closed: 4003 connection unused",
            "twitch-eventsub",
        ),
        ("4408: Connection initialisation timeout", "graphql-ws"),
        (
            "centrifuge: websocket disconnect code: 3012, reason: no pong",
            "centrifugo",
        ),
    ] {
        let finding = only(line);
        assert_eq!(finding.service.as_deref(), Some(service), "{line}");
        assert_eq!(finding.how, How::Printed, "{line}");
    }
    assert_eq!(only("websocket closed with code 4004").service, None);
}

#[test]
fn the_time_stamp_of_the_first_line_is_kept() {
    for (line, stamp) in [
        (
            "2024-05-14T10:21:07Z websocket: close 1001 (going away)",
            "2024-05-14T10:21:07Z",
        ),
        (
            "2024/09/03 11:20:44 read: websocket: close 1013",
            "2024/09/03 11:20:44",
        ),
        (
            "[2019-07-01 16:33:05.043] [info] websocket closed: code 1011",
            "2019-07-01 16:33:05.043",
        ),
        (
            "Sep 14 02:49:46 bot bot[1595]: websocket closed: code 1000",
            "Sep 14 02:49:46",
        ),
    ] {
        assert_eq!(only(line).stamp.as_deref(), Some(stamp), "{line}");
    }
    assert_eq!(only("websocket: close 1001 (going away)").stamp, None);
}
