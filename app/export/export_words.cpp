#include "app/export/export_words.h"

#include <QTranslator>
#include <memory>

namespace app {

/// A catalogue of its own: a file's language is not the window's.
gis::ExportWords exportWords(bool english)
{
    const auto catalogue = std::make_shared<QTranslator>();
    if (!english || !catalogue->load(QStringLiteral(":/translations/petasentra_en.qm")))
        return [](const char*, std::string_view text) { return std::string{text}; };
    return [catalogue](const char* context, std::string_view text) {
        const auto found = catalogue->translate(context, std::string{text}.c_str());
        return found.isEmpty() ? std::string{text} : found.toStdString();
    };
}

} // namespace app
