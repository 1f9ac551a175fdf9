//! One run in a real window: open, postpone RM5-T8 by a drag, see the figure
//! change, undo, redo, save, and read the file back.
//!
//! Needs an X server that draws nowhere (Xvfb), a window manager, xdotool and
//! `ImageMagick`; `make test` installs them.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};
use veikart::document::Document;
use veikart::engine::Figures;
use veikart::file;
use veikart::model::{Amount, Year};
use veikart::text::Lang;
use veikart::ui::{Action, App, Screen, Settings};

const WIDTH: f32 = 1440.0;
const HEIGHT: f32 = 900.0;
const PATIENCE: Duration = Duration::from_mins(1);

/// The figures of the top bar, as width, height and place.
const FIGURES: &str = "480x46+960+2";

#[test]
fn a_tiltak_is_postponed_by_hand_and_saved() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("plan.ron");
    let set = file::read_str(file::example()).unwrap();
    file::save(&path, &set, None).unwrap();
    let desk = Desk::new();
    let mut window = desk.open(&path, folder.path());
    let (tab, bar) = places();

    window.click(tab);
    window.settle();
    let before = window.figures();
    let year = bar.2 + 6.0;
    window.drag((bar.0, bar.1), year);
    window.until("the figures change", |window| window.figures() != before);
    window.settle();
    let after = window.figures();
    window.key("ctrl+z");
    window.until("undo restores the figures", |window| window.figures() == before);
    window.key("ctrl+y");
    window.until("redo brings them back", |window| window.figures() == after);
    let untouched = std::fs::read(&path).unwrap();
    window.key("ctrl+s");
    window.until("the file is saved", |_| std::fs::read(&path).unwrap() != untouched);
    window.key("ctrl+q");
    assert!(window.ends(), "the window closes without asking: all is saved");

    let saved = file::load(&path).unwrap().set;
    let tiltak = saved.base.find_tiltak("RM5-T8").unwrap();
    assert_eq!(tiltak.start.number(), 2021);
    let gap = Figures::of(&saved.base).total(Year::new(2020).unwrap()).gap();
    assert_eq!(gap, i128::from("76.5".parse::<Amount>().unwrap().ore()));
}

/// Where the side bar's "Veikart" and RM5-T8's bar are, by drawing the same
/// window in this process: x and y of the middle, and the width.
fn places() -> ((f32, f32, f32), (f32, f32, f32)) {
    let set = file::read_str(file::example()).unwrap();
    let settings = Settings { lang: Lang::Nb, dark: Some(false), ..Settings::default() };
    let mut harness = Harness::builder()
        .with_size(egui::vec2(WIDTH, HEIGHT))
        .build_eframe(|creation| App::new(&creation.egui_ctx, Document::new(set), settings));
    harness.state_mut().ask(Action::Show(Screen::Roadmap));
    harness.run();
    let place = |role: Role, label: &str| {
        let node = harness.get_by(|node| {
            node.role() == role && node.label().is_some_and(|name| name.starts_with(label))
        });
        let rect = node.rect();
        (rect.center().x, rect.center().y, rect.width())
    };
    (place(Role::Tab, "Veikart"), place(Role::Slider, "RM5-T8"))
}

/// A screen that nobody sees, with a window manager.
struct Desk {
    display: String,
    server: Child,
    manager: Child,
}

impl Desk {
    fn new() -> Self {
        let mut server = Command::new("Xvfb")
            .args(["-displayfd", "1", "-screen", "0", "1600x1000x24", "-nolisten", "tcp"])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("Xvfb starts; `make test` installs it");
        let mut number = String::new();
        BufReader::new(server.stdout.take().unwrap()).read_line(&mut number).unwrap();
        let display = format!(":{}", number.trim());
        let manager = Command::new("openbox")
            .env("DISPLAY", &display)
            .stderr(Stdio::null())
            .spawn()
            .expect("openbox starts; `make test` installs it");
        Self { display, server, manager }
    }

    fn open(&self, path: &Path, home: &Path) -> Window<'_> {
        let program = Command::new(env!("CARGO_BIN_EXE_veikart"))
            .arg(path)
            .args(["--lang", "nb"])
            .env("DISPLAY", &self.display)
            .env("HOME", home)
            .env("XDG_DATA_HOME", home)
            .env_remove("WAYLAND_DISPLAY")
            .env_remove("DBUS_SESSION_BUS_ADDRESS")
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut window = Window { desk: self, program, id: String::new() };
        window.until("the window opens", |window| {
            let found = window.xdotool(&["search", "--onlyvisible", "--name", "Veikart"]);
            found.lines().last().unwrap_or_default().clone_into(&mut window.id);
            !window.id.is_empty()
        });
        let id = window.id.clone();
        let (width, height) = (WIDTH.to_string(), HEIGHT.to_string());
        window.xdotool(&["windowsize", "--sync", &id, &width, &height]);
        window.xdotool(&["windowactivate", "--sync", &id]);
        window.settle();
        window
    }
}

impl Drop for Desk {
    fn drop(&mut self) {
        let _ = self.manager.kill();
        let _ = self.server.kill();
        let _ = self.manager.wait();
        let _ = self.server.wait();
    }
}

/// Veikart in a real window.
struct Window<'a> {
    desk: &'a Desk,
    program: Child,
    id: String,
}

impl Window<'_> {
    fn xdotool(&self, args: &[&str]) -> String {
        let output = Command::new("xdotool")
            .args(args)
            .env("DISPLAY", &self.desk.display)
            .output()
            .expect("xdotool runs; `make test` installs it");
        String::from_utf8_lossy(&output.stdout).into_owned()
    }

    fn move_to(&self, x: f32, y: f32) {
        let (x, y) = (format!("{x:.0}"), format!("{y:.0}"));
        self.xdotool(&["mousemove", "--window", &self.id, &x, &y]);
        std::thread::sleep(Duration::from_millis(60));
    }

    fn click(&self, at: (f32, f32, f32)) {
        self.move_to(at.0, at.1);
        self.xdotool(&["click", "1"]);
    }

    /// Drags in steps, as a hand does.
    fn drag(&self, from: (f32, f32), by: f32) {
        self.move_to(from.0, from.1);
        self.xdotool(&["mousedown", "1"]);
        for step in [0.1, 0.3, 0.6, 0.9, 1.0] {
            self.move_to(from.0 + by * step, from.1);
        }
        std::thread::sleep(Duration::from_millis(300));
        self.xdotool(&["mouseup", "1"]);
    }

    fn key(&self, key: &str) {
        self.xdotool(&["key", "--window", "0", key]);
    }

    /// The pixels of the top bar's figures.
    fn figures(&self) -> Vec<u8> {
        let output = Command::new("import")
            .args(["-window", &self.id, "-crop", FIGURES, "+repage", "-depth", "8", "rgb:-"])
            .env("DISPLAY", &self.desk.display)
            .output()
            .expect("ImageMagick runs; `make test` installs it");
        assert!(!output.stdout.is_empty(), "{}", String::from_utf8_lossy(&output.stderr));
        output.stdout
    }

    /// Waits until the picture stands still.
    fn settle(&mut self) {
        let mut last = Vec::new();
        self.until("the picture settles", |window| {
            std::thread::sleep(Duration::from_millis(400));
            let now = window.figures();
            let still = now == last && now.iter().any(|byte| *byte != now[0]);
            last = now;
            still
        });
    }

    fn until(&mut self, what: &str, mut done: impl FnMut(&mut Self) -> bool) {
        let since = Instant::now();
        while !done(self) {
            assert!(since.elapsed() < PATIENCE, "waited in vain until {what}");
            let ended = self.program.try_wait().unwrap();
            assert!(ended.is_none(), "the program ended while waiting until {what}");
            std::thread::sleep(Duration::from_millis(100));
        }
    }

    fn ends(&mut self) -> bool {
        let since = Instant::now();
        while since.elapsed() < PATIENCE {
            if let Some(status) = self.program.try_wait().unwrap() {
                return status.success();
            }
            std::thread::sleep(Duration::from_millis(100));
        }
        false
    }
}

impl Drop for Window<'_> {
    fn drop(&mut self) {
        let _ = self.program.kill();
        let _ = self.program.wait();
    }
}
