//! What is printed over several lines is one thing, and a text may come in pieces.

use ws_close_codes::lookup::How;

use super::{RECOGNISER, code, findings, only};

#[test]
fn an_event_over_several_lines_is_one_finding() {
    for event in [
        "CloseEvent {\n  isTrusted: true,\n  wasClean: false,\n  code: 1006,\n  reason: '',\n  type: 'close'\n}",
        "CloseEvent\n{\n  isTrusted: true,\n  wasClean: false,\n  code: 1006,\n  reason: ''\n}",
        "{\n  \"wasClean\": false,\n  \"reason\": \"\",\n  \"code\": 1006\n}",
        "CloseEvent {isTrusted: true, wasClean: false, code: 1006, reason: '', type: 'close', …}\n  \
         bubbles: false\n  code: 1006\n  reason: \"\"\n  wasClean: false",
    ] {
        let finding = only(event);
        assert_eq!(
            (finding.code, finding.how),
            (code(1006), How::Printed),
            "{event}"
        );
        assert_eq!((finding.clean, finding.count), (Some(false), 1), "{event}");
    }
}

#[test]
fn an_error_with_its_stack_is_one_finding() {
    let node = "RangeError: Invalid WebSocket frame: invalid UTF-8 sequence\n    \
                at Receiver.controlMessage (/srv/node_modules/ws/lib/receiver.js:565:14) {\n  \
                code: 'WS_ERR_INVALID_UTF8',\n  [Symbol(status-code)]: 1007\n}";
    let python = "Traceback (most recent call last):\n  File \"/srv/app.py\", line 1011, in run\n    \
                  await ws.recv()\nwebsockets.exceptions.ConnectionClosedError: received 1011 \
                  (internal error); then sent 1011 (internal error)";
    let java = "java.net.ProtocolException: Expected HTTP 101 response but was '403 Forbidden'\n\t\
                at okhttp3.internal.ws.RealWebSocket.checkUpgradeSuccess(RealWebSocket.kt:185)\n\t\
                at okhttp3.internal.ws.RealWebSocket$connect$1.onResponse(RealWebSocket.kt:1006)";
    for (trace, number, program) in [
        (node, 1007, "ws"),
        (python, 1011, "websockets"),
        (java, 1006, "okhttp"),
    ] {
        let finding = only(trace);
        assert_eq!(finding.code, code(number), "{trace}");
        assert_eq!(finding.program.as_deref(), Some(program), "{trace}");
        assert_eq!(finding.count, 1, "{trace}");
    }
}

#[test]
fn a_wrapped_line_is_read_as_one() {
    let wrapped = "livekit error in receive task: received     \n          1008 (policy violation) \
                   Operation   \n          is not implemented; then sent 1008         \n          \
                   (policy violation) Operation is not implemented";
    let finding = only(wrapped);
    assert_eq!(finding.code, code(1008));
    assert_eq!(
        finding.reason.as_deref(),
        Some("Operation is not implemented")
    );
}

#[test]
fn indented_lines_of_a_log_stay_apart() {
    let log = "  app | websocket: close 1001 (going away)\n  app | websocket: close 1001 (going away)\n  \
               app | websocket: close 1008 (policy violation): no\n";
    let found: Vec<_> = findings(log).iter().map(|it| (it.code, it.count)).collect();
    assert_eq!(found, [(code(1008), 1), (code(1001), 2)]);
}

#[test]
fn pieces_make_the_same_diagnosis_as_the_whole() {
    let log = "start\nCloseEvent {\n  wasClean: false,\n  code: 1006,\n  reason: ''\n}\n\
               0000   88 1b 03 f1 4d 65 73 73 61 67 65 20 6c 61 72 67   ....Message larg\n\
               0010   65 72 20 74 68 61 6e 20 31 4d 69 42 2e            er than 1MiB.\nend\n";
    let mut diagnosing = RECOGNISER.begin();
    for line in log.split_inclusive('\n') {
        diagnosing.look(line);
    }
    assert_eq!(diagnosing.finish(false), RECOGNISER.diagnose(log));
}

#[test]
fn what_was_not_looked_at_is_said() {
    let long = format!(
        "websocket: close 1001 (going away) {}",
        "x ".repeat(100_000)
    );
    let diagnosis = RECOGNISER.diagnose(&long);
    assert_eq!(
        (diagnosis.lines, diagnosis.shortened, diagnosis.cut),
        (1, 1, false)
    );
    let late = format!("{}websocket: close 1001 (going away)", "x ".repeat(40_000));
    let diagnosis = RECOGNISER.diagnose(&late);
    assert_eq!(
        (diagnosis.findings[0].code, diagnosis.shortened),
        (code(1001), 0)
    );
    let many = "\n".repeat(1_000_000);
    let diagnosis = RECOGNISER.diagnose(&many);
    assert!(diagnosis.cut && diagnosis.lines < 1_000_000);
    assert!(RECOGNISER.begin().finish(true).cut);
}
