#pragma once

/// Marks an Indonesian text of `core` or `gis` for translation by `app` (QCoreApplication::translate with the
/// same context); it is the text itself here. The translation tools know it as an alias of QT_TRANSLATE_NOOP.
#define PS_TEXT(context, text) text
