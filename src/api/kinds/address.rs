//! Addresses and ranges in validation. Models apimachinery's `IsValidIPForLegacyField` and its kin.

use std::net::IpAddr;

use crate::api::{Errors, Path};

/// What is wrong with an address as a name.
pub fn ip_name(text: &str) -> Vec<String> {
    wrong_ip(text).map(String::from).into_iter().collect()
}

/// An address; a wrong one is complained of.
pub fn ip(text: &str, path: &Path<'_>, e: &mut Errors) -> Option<IpAddr> {
    let parsed = text.parse().ok();
    if let Some(why) = wrong_ip(text) {
        e.invalid(path, text, why);
    }
    parsed
}

fn wrong_ip(text: &str) -> Option<&'static str> {
    match text.parse::<IpAddr>() {
        Ok(_) => None,
        Err(_) if padded(text) => Some("must not have leading 0s"),
        Err(_) => Some("must be a valid IP address, (e.g. 10.9.8.7 or 2001:db8::ffff)"),
    }
}

/// Whether an address of four bytes would be one without the zeros before its numbers.
fn padded(text: &str) -> bool {
    let bytes: Vec<&str> = text.split('.').collect();
    let number = |b: &&str| b.bytes().all(|c| c.is_ascii_digit()) && b.parse::<u32>().is_ok_and(|n| n < 256);
    bytes.len() == 4 && bytes.iter().all(number) && bytes.iter().any(|b| b.len() > 1 && b.starts_with('0'))
}

fn is_padded(number: &str) -> bool {
    number.len() > 1 && number.starts_with('0')
}

/// An address that traffic can be sent to. Models `ValidateEndpointIP`.
pub fn endpoint_ip(ip: IpAddr, text: &str, path: &Path<'_>, e: &mut Errors) {
    let (link_local, local_group) = match ip {
        IpAddr::V4(v4) => (v4.is_link_local(), v4.octets()[..3] == [224, 0, 0]),
        IpAddr::V6(v6) => (v6.segments()[0] & 0xffc0 == 0xfe80, v6.segments()[0] & 0xff0f == 0xff02),
    };
    for (wrong, range) in [
        (ip.is_loopback(), "loopback range (127.0.0.0/8, ::1/128)"),
        (link_local, "link-local range (169.254.0.0/16, fe80::/10)"),
        (local_group, "link-local multicast range (224.0.0.0/24, ff02::/10)"),
    ] {
        if wrong {
            e.invalid(path, text, &format!("may not be in the {range}"));
        }
    }
    if ip.is_unspecified() {
        e.invalid(path, text, &format!("may not be unspecified ({text})"));
    }
}

/// A range: its address as a number of `bits`, and how many of them all have in common.
#[derive(Clone, Copy)]
pub struct Cidr {
    address: u128,
    bits: u8,
    common: u8,
}

/// A range; a wrong one is complained of.
pub fn cidr(text: &str, path: &Path<'_>, e: &mut Errors) -> Option<Cidr> {
    let parsed = text.split_once('/').and_then(|(address, common)| {
        let (address, bits) = match address.parse().ok()? {
            IpAddr::V4(v4) => (u128::from(v4.to_bits()), 32),
            IpAddr::V6(v6) => (v6.to_bits(), 128),
        };
        let common = common.parse().ok().filter(|n| *n <= bits && !is_padded(common))?;
        Some(Cidr { address, bits, common })
    });
    if parsed.is_none() {
        let why = "must be a valid CIDR value, (e.g. 10.9.8.0/24 or 2001:db8::/64)";
        let zeros = text.split_once('/').is_some_and(|(address, n)| {
            n.parse::<u8>().is_ok() && (padded(address) || is_padded(n) && address.parse::<IpAddr>().is_ok())
        });
        e.invalid(path, text, if zeros { "must not have leading 0s in IP or prefix length" } else { why });
    }
    if parsed.is_some_and(|c| c.address & !(u128::MAX.checked_shl(u32::from(c.bits - c.common)).unwrap_or(0)) != 0) {
        e.invalid(path, text, "must not have bits set beyond the prefix length");
    }
    parsed
}

impl Cidr {
    /// Whether both are of one family of addresses.
    pub fn is_kin(self, other: Cidr) -> bool {
        self.bits == other.bits
    }
    /// Whether another range is a part of this one, and not all of it.
    pub fn has_within(self, other: Cidr) -> bool {
        let shift = u32::from(self.bits - self.common);
        let start = |c: Cidr| c.address.checked_shr(shift).unwrap_or(0);
        self.bits == other.bits && self.common < other.common && start(self) == start(other)
    }
}

#[test]
fn ranges() {
    let read = |text| cidr(text, &Path::new("x"), &mut Errors::default());
    let within = |a, b| read(a).zip(read(b)).is_some_and(|(a, b)| a.has_within(b));
    assert!(within("10.0.0.0/8", "10.1.0.0/16") && within("::/0", "fe80::/10"));
    assert!(!within("10.0.0.0/16", "10.1.0.0/24") && !within("10.0.0.0/8", "10.0.0.0/8"));
    assert!(read("10.0.0.0/33").is_none() && read("10.0.0.0").is_none());
}
