"""The secret: its derivation against RFC 5869, its pseudonyms, and that no message or repr shows it."""

import hashlib
import hmac
import re
import traceback

import pytest
from hypothesis import given
from hypothesis import strategies as st

from radlake.errors import EnvironmentFault, RadlakeError, UsageError
from radlake.keys import DeidKey, keyed_integer, load_key, pseudonym

SECRET = "0123456789abcdef" * 4
TEXT = st.text(max_size=12)


def hkdf(secret: bytes, salt: bytes, info: bytes, length: int) -> bytes:
    """RFC 5869 by its text, on nothing but HMAC."""
    pseudorandom = hmac.new(salt or bytes(32), secret, hashlib.sha256).digest()
    block, output = b"", b""
    for number in range(1, 1 + -(-length // 32)):
        block = hmac.new(pseudorandom, block + info + bytes([number]), hashlib.sha256).digest()
        output += block
    return output[:length]


@pytest.fixture
def no_key(monkeypatch):
    monkeypatch.delenv("RADLAKE_DEID_KEY", raising=False)
    monkeypatch.delenv("RADLAKE_DEID_KEY_FILE", raising=False)


@pytest.fixture
def key_file(tmp_path, no_key):
    def write(content: str | bytes, mode: int = 0o600) -> str:
        path = tmp_path / "radlake.key"
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        path.chmod(mode)
        return str(path)

    return write


def test_the_tests_own_hkdf_meets_the_vectors_of_the_rfc():
    first = hkdf(b"\x0b" * 22, bytes(range(13)), bytes(range(0xF0, 0xFA)), 42).hex()
    assert first == "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865"
    third = hkdf(b"\x0b" * 22, b"", b"", 42).hex()
    assert third == "8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8"


@given(st.binary(min_size=32, max_size=64), st.sampled_from(["report", "patient", "dates", "fingerprint"]))
def test_subkeys_are_hkdf_of_the_secret(secret, purpose):
    assert DeidKey(secret).subkey(purpose) == hkdf(secret, b"", f"radlake/v1/{purpose}".encode(), 32)


def test_every_purpose_has_its_own_subkey():
    key = DeidKey(bytes.fromhex(SECRET))
    subkeys = {key.subkey(purpose) for purpose in ("report", "patient", "dates", "fingerprint")}
    assert len(subkeys) == 4
    assert key.secret not in subkeys
    assert re.fullmatch("[0-9a-f]{16}", key.fingerprint)


@given(st.lists(TEXT, max_size=4), st.lists(TEXT, max_size=4))
def test_pseudonyms_are_equal_only_for_equal_parts(first, second):
    subkey = b"k" * 32
    assert (pseudonym(subkey, *first) == pseudonym(subkey, *second)) == (first == second)


@given(TEXT, TEXT, TEXT)
def test_where_one_part_ends_counts(a, b, c):
    subkey = b"k" * 32
    assert (pseudonym(subkey, a + b, c) == pseudonym(subkey, a, b + c)) == (not b)


def test_a_pseudonym_is_32_hex_digits_and_depends_on_the_subkey():
    one, other = pseudonym(b"a" * 32, "ris", "R1"), pseudonym(b"b" * 32, "ris", "R1")
    assert one != other
    assert all(re.fullmatch("[0-9a-f]{32}", value) for value in (one, other))
    assert pseudonym(b"a" * 32, "\ud800")  # text that came out of a broken encoding


@given(TEXT, st.integers(1, 10_000))
def test_keyed_integers_stay_below_and_repeat(text, below):
    number = keyed_integer(b"k" * 32, text, below)
    assert 0 <= number < below
    assert number == keyed_integer(b"k" * 32, text, below)


def test_keyed_integers_reach_every_value():
    assert {keyed_integer(b"k" * 32, str(n), 52) for n in range(2000)} == set(range(52))


def test_repr_and_str_hide_the_secret():
    key = DeidKey(bytes.fromhex(SECRET))
    for shown in (repr(key), str(key), f"{key}", repr([key]), repr({"key": key})):
        assert SECRET not in shown
        assert repr(key.secret) not in shown


def test_a_key_file_wins_over_the_environment(key_file, monkeypatch):
    file = key_file(SECRET + "\n")
    monkeypatch.setenv("RADLAKE_DEID_KEY", "22" * 32)
    assert load_key(file).secret.hex() == SECRET
    assert load_key().secret.hex() == "22" * 32
    monkeypatch.setenv("RADLAKE_DEID_KEY_FILE", file)
    assert load_key().secret.hex() == SECRET


@pytest.mark.parametrize("mode", [0o600, 0o400])
def test_a_private_key_file_is_read(key_file, mode):
    assert load_key(key_file(SECRET, mode)).fingerprint == DeidKey(bytes.fromhex(SECRET)).fingerprint


@pytest.mark.parametrize("mode", [0o640, 0o604, 0o620, 0o601, 0o660, 0o644, 0o666])
def test_a_key_file_open_to_others_is_refused(key_file, mode):
    with pytest.raises(UsageError, match="chmod 600"):
        load_key(key_file(SECRET, mode))


@pytest.mark.parametrize(
    ("content", "kind", "says"),
    [
        ("", UsageError, "no de-identification key"),
        (SECRET[:-2], UsageError, "31 bytes"),
        (SECRET[:-1], UsageError, "not hexadecimal"),
        ("x" + SECRET[1:], UsageError, "not hexadecimal"),
        (b"\xff\xfe" + SECRET.encode(), EnvironmentFault, "cannot be read as text"),
    ],
)
def test_malformed_key_files(key_file, content, kind, says):
    with pytest.raises(kind, match=says) as caught:
        load_key(key_file(content))
    assert_silent(caught.value)


@pytest.mark.parametrize("text", ["", SECRET[:-2], SECRET[:-1], SECRET[:-1] + "g", "0x" + SECRET, SECRET + "é"])
def test_a_malformed_key_in_the_environment_is_not_repeated(no_key, monkeypatch, text):
    monkeypatch.setenv("RADLAKE_DEID_KEY", text)
    with pytest.raises(UsageError) as caught:
        load_key()
    assert_silent(caught.value)


def test_no_key_says_how_to_make_one(no_key):
    with pytest.raises(UsageError, match="openssl rand -hex 32"):
        load_key()


def test_missing_file_and_folder(no_key, tmp_path):
    with pytest.raises(UsageError, match="no such file"):
        load_key(str(tmp_path / "absent.key"))
    with pytest.raises(EnvironmentFault, match="cannot be read"):
        load_key(str(tmp_path))


def test_the_secret_passed_where_a_file_belongs_is_not_repeated(no_key):
    with pytest.raises(UsageError) as caught:
        load_key(SECRET)
    assert_silent(caught.value)


def assert_silent(error: RadlakeError) -> None:
    """Neither the message nor the trace holds a part of the secret worth having."""
    shown = str(error) + "".join(traceback.format_exception(error))
    assert SECRET[:16] not in shown
    assert "\n" not in str(error)
