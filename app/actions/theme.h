#pragma once

#include <QRgb>

class QApplication;

namespace app {

/// The window's own quiet look on top of Fusion: warm paper greys, one green that means "act here", and the
/// three colours of a verdict. Contrast of text on its ground is at least 4.5 : 1.
namespace theme {
inline constexpr QRgb ink = 0xff2b2f2d;
inline constexpr QRgb inkSoft = 0xff5c635f;
inline constexpr QRgb inkDisabled = 0xffa3a8a4;
inline constexpr QRgb ground = 0xfff4f3ef; // window and panels
inline constexpr QRgb paper = 0xffffffff;  // fields, tables, cards
inline constexpr QRgb line = 0xffd9d6cd;   // hairlines between things
inline constexpr QRgb accent = 0xff1f6f5c; // buttons, selection
inline constexpr QRgb accentDark = 0xff155244;
inline constexpr QRgb accentPale = 0xffdcebe5;
inline constexpr QRgb good = 0xff2e7d46;    // layak
inline constexpr QRgb warn = 0xff9a6200;    // bersyarat, a doubt
inline constexpr QRgb bad = 0xffb3372b;     // tidak layak, an error
inline constexpr QRgb unknown = 0xff6a6f7a; // belum cukup data
} // namespace theme

/// Sets style, palette, font and style sheet; call it before the first widget is made.
void applyTheme(QApplication& application);

} // namespace app
