/// What addresses are set apart for (RFC 6890, RFC 4291 §2.4).
extension IPAddress {
  /// 0.0.0.0 or ::
  var isUnspecified: Bool { bits == 0 }

  /// 127.0.0.0/8 or ::1
  var isLoopback: Bool { family == 4 ? bits >> 24 == 127 : bits == 1 }

  /// 224.0.0.0/4 or ff00::/8
  var isMulticast: Bool { family == 4 ? bits >> 28 == 0xE : bits >> 120 == 0xFF }

  /// 224.0.0.0/24 or ff02::/16
  var isLinkLocalMulticast: Bool {
    family == 4 ? bits >> 8 == 0xE00000 : bits >> 112 == 0xFF02
  }

  /// 169.254.0.0/16 or fe80::/10
  var isLinkLocalUnicast: Bool { family == 4 ? bits >> 16 == 0xA9FE : bits >> 118 == 0x3FA }

  /// Any address of one host that is not bound to its machine or link.
  var isGlobalUnicast: Bool {
    let isBroadcast = family == 4 && bits == 0xFFFF_FFFF
    return !isUnspecified && !isLoopback && !isMulticast && !isLinkLocalUnicast && !isBroadcast
  }
}
