"""Programs that are started for one run, and stopped again whatever happens."""

import contextlib
import ctypes
import signal
import socket
import subprocess
import time

PR_SET_PDEATHSIG = 1


def dies_with_its_parent():
    """In a new process: it is killed when the one that started it ends, in whatever way (Linux)."""
    ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)


def output(command, text="", **options):
    """What a program prints, as it prints it (no line end becomes another). RuntimeError where it fails."""
    run = subprocess.run(command, input=text.encode(), capture_output=True, timeout=120, **options)
    if run.returncode != 0:
        raise RuntimeError(f"{command[0]}: {run.stderr.decode()}")
    return run.stdout.decode()


def free_port():
    """A port of this machine that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@contextlib.contextmanager
def running(command, is_ready, seconds=60, **options):
    """A server while the block runs; `is_ready()` is asked until it is true, or `seconds` are over."""
    process = subprocess.Popen(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, preexec_fn=dies_with_its_parent, **options)
    try:
        end = time.monotonic() + seconds
        while not is_ready():
            if process.poll() is not None or time.monotonic() > end:
                raise RuntimeError(f"{command[0]} does not answer")
            time.sleep(0.1)
        yield
    finally:
        process.terminate()
        try:
            process.wait(20)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
