//! Close frames in dumps of bytes are decoded, and other bytes left alone.

use super::{code, findings, only};

#[test]
fn a_frame_is_read_however_its_bytes_are_written() {
    let dumps = [
        ("88 06 03 f0 61 75 74 68", 1008, Some("auth")),
        (
            "0x88 0x06 0x03 0xf0 0x61 0x75 0x74 0x68",
            1008,
            Some("auth"),
        ),
        ("hex: 880603f061757468", 1008, Some("auth")),
        ("<Buffer 88 06 03 f0 61 75 74 68>", 1008, Some("auth")),
        (r"sent b'\x88\x06\x03\xf0auth'", 1008, Some("auth")),
        (r#"frame "\x88\x06\x03\xf0auth""#, 1008, Some("auth")),
        ("88 82 37 fa 21 3d 34 13", 1001, None),
        ("88 80 12 34 56 78", 1005, None),
    ];
    for (dump, number, reason) in dumps {
        let finding = only(dump);
        assert_eq!(finding.code, code(number), "{dump}");
        assert_eq!(finding.reason.as_deref(), reason, "{dump}");
    }
}

#[test]
fn the_rows_of_a_dump_are_put_together() {
    let dumps = [
        // Wireshark
        "0000   88 1b 03 f1 4d 65 73 73 61 67 65 20 6c 61 72 67   ....Message larg\n\
         0010   65 72 20 74 68 61 6e 20 31 4d 69 42 2e            er than 1MiB.",
        // xxd
        "00000000: 881b 03f1 4d65 7373 6167 6520 6c61 7267  ....Message larg\n\
         00000010: 6572 2074 6861 6e20 314d 6942 2e         er than 1MiB.",
        // hexdump -C
        "00000000  88 1b 03 f1 4d 65 73 73  61 67 65 20 6c 61 72 67  |....Message larg|\n\
         00000010  65 72 20 74 68 61 6e 20  31 4d 69 42 2e           |er than 1MiB.|\n\
         0000001d",
        // tcpdump -X
        "\t0x0000:  881b 03f1 4d65 7373 6167 6520 6c61 7267  ....Message.larg\n\
         \t0x0010:  6572 2074 6861 6e20 314d 6942 2e         er.than.1MiB.",
    ];
    for dump in dumps {
        let finding = only(dump);
        assert_eq!(finding.code, code(1009), "{dump}");
        assert_eq!(
            finding.reason.as_deref(),
            Some("Message larger than 1MiB."),
            "{dump}"
        );
        assert_eq!((finding.line, finding.last_line), (1, 2), "{dump}");
    }
}

#[test]
fn a_frame_at_the_end_of_a_packet_is_found() {
    let packet = "0x0000:  4500 0038 1c46 4000 4006 0000 7f00 0001  E..8.F@.@.......\n\
                  0x0010:  7f00 0001 8802 03e9                      ........";
    assert_eq!(only(packet).code, code(1001));
}

#[test]
fn bytes_of_something_else_are_left_alone() {
    for bytes in [
        "00000000  81 05 48 65 6c 6c 6f                              |..Hello|",
        "MAC 88:02:03:e8:11:22 associated",
        "88 02 03 e8 and 88 02 00 01 follow",
        "88 02 00 07",
        "commit 880203e8aa880203e8aa880203e8aa880203e8aa",
    ] {
        let found = findings(bytes);
        let invented = found.iter().any(|it| it.code != code(1000));
        assert!(!invented, "{bytes}: {found:#?}");
    }
}

#[test]
fn dumps_one_after_another_are_told_apart() {
    let dumps = "0000   88 02 03 e8\n0000   88 02 03 e9\n";
    let mut codes: Vec<_> = findings(dumps).iter().map(|it| it.code).collect();
    codes.sort_unstable();
    assert_eq!(codes, [code(1000), code(1001)]);
}
