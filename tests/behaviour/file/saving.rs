//! Saving: the file is whole whatever happens, and nobody's work is lost.

use super::{EVERY_KIND, every_kind, folder, names, said, titled};
use std::fs;
use std::sync::Arc;
use veikart::change::PlanSet;
use veikart::file::{SaveError, load, save, write_string};
use veikart::model::Year;

#[test]
fn a_plan_is_saved_as_it_is_written_and_opens_the_same() {
    let folder = folder();
    let path = folder.path().join("plan.ron");
    let fingerprint = save(&path, &every_kind(), None).unwrap();
    assert_eq!(fs::read_to_string(&path).unwrap(), EVERY_KIND);
    let loaded = load(&path).unwrap();
    assert_eq!((loaded.set, loaded.fingerprint), (every_kind(), fingerprint));
    assert_eq!(names(folder.path()), ["plan.ron"]);
}

#[test]
fn saving_again_replaces_the_file() {
    let folder = folder();
    let path = folder.path().join("plan.ron");
    let first = save(&path, &every_kind(), None).unwrap();
    let second = save(&path, &titled("Ny"), Some(&first)).unwrap();
    save(&path, &titled("Nyere"), Some(&second)).unwrap();
    assert_eq!(load(&path).unwrap().set, titled("Nyere"));
    assert_eq!(names(folder.path()), ["plan.ron"]);
}

#[test]
fn what_somebody_else_has_written_is_kept() {
    let folder = folder();
    let path = folder.path().join("plan.ron");
    let ours = save(&path, &titled("Vår"), None).unwrap();
    let theirs = write_string(&titled("Oss"));
    fs::write(&path, &theirs).unwrap();
    let error = save(&path, &titled("Vår igjen"), Some(&ours)).unwrap_err();
    assert_eq!(error, SaveError::ChangedByOthers);
    assert_eq!(fs::read_to_string(&path).unwrap(), theirs);
    assert_eq!(names(folder.path()), ["plan.ron"]);
    let text = said(&error.message(&path));
    assert!(text.contains("Noen andre har endret filen") && text.contains("fortsatt åpen"));
    save(&path, &titled("Vår igjen"), None).unwrap();
    assert_eq!(load(&path).unwrap().set, titled("Vår igjen"));
}

#[test]
fn a_file_that_is_gone_is_written_anew() {
    let folder = folder();
    let path = folder.path().join("plan.ron");
    let fingerprint = save(&path, &titled("Vår"), None).unwrap();
    fs::remove_file(&path).unwrap();
    save(&path, &titled("Vår"), Some(&fingerprint)).unwrap();
    assert_eq!(load(&path).unwrap().set, titled("Vår"));
}

#[test]
fn a_plan_that_could_not_be_read_again_is_not_saved() {
    let folder = folder();
    let path = folder.path().join("plan.ron");
    save(&path, &titled("Før"), None).unwrap();
    let mut set: PlanSet = titled("Etter");
    Arc::make_mut(&mut set.base).about.last = Year::new(1999).unwrap();
    let error = save(&path, &set, None).unwrap_err();
    assert!(matches!(&error, SaveError::Unlawful(fault) if fault.path == "base.about.last"));
    assert!(said(&error.message(&path)).contains("rett den og lagre på nytt"));
    assert_eq!(load(&path).unwrap().set, titled("Før"));
    assert_eq!(names(folder.path()), ["plan.ron"]);
}

#[test]
fn a_folder_that_is_not_there_or_stands_in_the_way() {
    let folder = folder();
    let missing = folder.path().join("borte").join("plan.ron");
    let error = save(&missing, &titled("A"), None).unwrap_err();
    assert_eq!(error, SaveError::NoFolder);
    said(&error.message(&missing));
    let error = save(folder.path(), &titled("A"), None).unwrap_err();
    assert_eq!(error, SaveError::Folder);
    said(&error.message(folder.path()));
    assert_eq!(names(folder.path()), [""; 0]);
}

#[cfg(unix)]
mod unix {
    use super::super::not_tested;
    use super::*;
    use std::fs::{File, Metadata, OpenOptions, Permissions};
    use std::os::unix::fs::{MetadataExt, PermissionsExt, chown, symlink};
    use std::path::Path;
    use std::process::{Command, Output};

    fn about(path: &Path) -> Metadata {
        fs::metadata(path).unwrap()
    }

    fn mode(path: &Path) -> u32 {
        about(path).mode() & 0o7777
    }

    #[test]
    fn a_new_file_is_as_open_as_any_other_new_file() {
        let folder = folder();
        let (ours, other) = (folder.path().join("plan.ron"), folder.path().join("annen"));
        save(&ours, &titled("A"), None).unwrap();
        File::create(&other).unwrap();
        assert_eq!(mode(&ours), mode(&other));
    }

    #[test]
    fn the_mode_of_the_file_is_kept() {
        let folder = folder();
        let path = folder.path().join("plan.ron");
        for kept in [0o640, 0o600, 0o666, 0o664] {
            fs::write(&path, "").unwrap();
            fs::set_permissions(&path, Permissions::from_mode(kept)).unwrap();
            save(&path, &titled("A"), None).unwrap();
            assert_eq!(mode(&path), kept);
        }
    }

    #[test]
    fn owner_and_group_of_the_file_are_kept() {
        let folder = folder();
        let path = folder.path().join("plan.ron");
        fs::write(&path, "").unwrap();
        if chown(&path, Some(1234), Some(5678)).is_err() {
            return not_tested("this user may not give a file away");
        }
        save(&path, &titled("A"), None).unwrap();
        assert_eq!((about(&path).uid(), about(&path).gid()), (1234, 5678));
    }

    #[test]
    fn a_link_is_followed_and_stays_a_link() {
        let folder = folder();
        let shared = folder.path().join("felles");
        fs::create_dir(&shared).unwrap();
        let (link, second) = (folder.path().join("plan.ron"), shared.join("lenke.ron"));
        symlink("felles/lenke.ron", &link).unwrap();
        symlink("ekte.ron", &second).unwrap();
        // The last leads to a file that is not there yet.
        for title in ["Først", "Så"] {
            save(&link, &titled(title), None).unwrap();
            assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
            assert!(fs::symlink_metadata(&second).unwrap().is_symlink());
            assert_eq!(load(&shared.join("ekte.ron")).unwrap().set, titled(title));
        }
        assert_eq!(names(folder.path()), ["felles", "plan.ron"]);
        assert_eq!(names(&shared), ["ekte.ron", "lenke.ron"]);
    }

    #[test]
    fn links_in_a_ring_are_refused() {
        let folder = folder();
        let (a, b) = (folder.path().join("a"), folder.path().join("b"));
        symlink(&a, &b).unwrap();
        symlink(&b, &a).unwrap();
        assert!(matches!(save(&a, &titled("A"), None), Err(SaveError::Failed(_))));
        assert_eq!(names(folder.path()), ["a", "b"]);
    }

    #[test]
    fn a_device_is_not_replaced() {
        let path = Path::new("/dev/null");
        let error = save(path, &titled("A"), None).unwrap_err();
        assert_eq!(error, SaveError::NotAFile);
        said(&error.message(path));
    }

    #[test]
    fn a_protected_file_and_a_protected_folder_are_left_alone() {
        let folder = folder();
        let path = folder.path().join("plan.ron");
        save(&path, &titled("Før"), None).unwrap();
        fs::set_permissions(&path, Permissions::from_mode(0o444)).unwrap();
        if OpenOptions::new().write(true).open(&path).is_ok() {
            return not_tested("this user may write every file");
        }
        let error = save(&path, &titled("Etter"), None).unwrap_err();
        assert_eq!(error, SaveError::ReadOnly);
        said(&error.message(&path));
        fs::set_permissions(folder.path(), Permissions::from_mode(0o555)).unwrap();
        let error = save(&folder.path().join("ny.ron"), &titled("Etter"), None).unwrap_err();
        fs::set_permissions(folder.path(), Permissions::from_mode(0o755)).unwrap();
        assert_eq!(error, SaveError::NoPermission);
        assert_eq!(load(&path).unwrap().set, titled("Før"));
        assert_eq!(names(folder.path()), ["plan.ron"]);
    }

    const CHILD: &str = "file::saving::unix::in_a_place_with_little_room";
    const PLACE: &str = "VEIKART_TEST_PLACE";

    /// Runs [`CHILD`] as a program of its own, started by a shell script with
    /// the place as `$0`. All that it checks, it checks itself.
    fn run_child(program: &str, args: &[&str], script: &str, place: &Path) -> Output {
        let start = format!("{script}; exec \"$@\"");
        Command::new(program)
            .args(args)
            .args(["-c", &start])
            .arg(place)
            .arg(std::env::current_exe().unwrap())
            .args(["--exact", CHILD, "--ignored", "--test-threads=1"])
            .env(PLACE, place)
            .output()
            .unwrap()
    }

    fn passed(output: &Output) {
        let text = String::from_utf8_lossy(&output.stdout);
        assert!(text.contains("1 passed"), "{text} {}", String::from_utf8_lossy(&output.stderr));
    }

    #[test]
    #[ignore = "the tests below start it as a program of its own"]
    fn in_a_place_with_little_room() {
        let Some(place) = std::env::var_os(PLACE) else { return };
        let (folder, path) = (Path::new(&place), Path::new(&place).join("plan.ron"));
        let before = save(&path, &titled("Før"), None).unwrap();
        let bytes = fs::read(&path).unwrap();
        let large = titled(&"stor ".repeat(50_000));
        let error = save(&path, &large, Some(&before)).unwrap_err();
        assert_eq!(error, SaveError::DiskFull);
        let text = said(&error.message(&path));
        assert!(text.contains("Disken er full.") && text.contains("fortsatt åpen"), "{text}");
        assert_eq!(fs::read(&path).unwrap(), bytes);
        assert_eq!(names(folder), ["plan.ron"]);
        assert_eq!(save(&folder.join("ny.ron"), &large, None), Err(SaveError::DiskFull));
        assert_eq!(names(folder), ["plan.ron"]);
        save(&path, &titled("Etter"), Some(&before)).unwrap();
    }

    #[test]
    fn a_file_that_may_not_grow_is_left_as_it_was() {
        let folder = folder();
        // A limit on the size of files; the signal that goes with it is
        // ignored, so that writing fails in the middle instead.
        passed(&run_child("sh", &[], "trap '' XFSZ; ulimit -f 100", folder.path()));
        assert_eq!(load(&folder.path().join("plan.ron")).unwrap().set, titled("Etter"));
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn a_full_disk_leaves_the_file_as_it_was() {
        let folder = folder();
        // A disk of 64 KiB that only the child sees.
        let mount = "mount -t tmpfs -o size=64k veikart \"$0\" || exit 77";
        let args = ["--map-root-user", "--mount", "sh"];
        match Command::new("unshare").args(&args[..2]).arg("true").status() {
            Ok(status) if status.success() => {}
            _ => return not_tested("a disk of its own needs unshare"),
        }
        let output = run_child("unshare", &args, mount, folder.path());
        if output.status.code() == Some(77) {
            return not_tested("this user may not mount a disk");
        }
        passed(&output);
    }
}
