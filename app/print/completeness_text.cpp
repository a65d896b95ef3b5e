#include "app/print/completeness_text.h"

#include <QCoreApplication>
#include <QStringList>
#include <array>

namespace app {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Completeness)
};

struct ElementTitle
{
    std::string_view name;
    const char* title;
};
constexpr std::array titles{
    ElementTitle{"map", QT_TRANSLATE_NOOP("Completeness", "peta")},
    ElementTitle{"agency", QT_TRANSLATE_NOOP("Completeness", "lambang dan instansi")},
    ElementTitle{"title", QT_TRANSLATE_NOOP("Completeness", "judul")},
    ElementTitle{"scale", QT_TRANSLATE_NOOP("Completeness", "skala dan arah utara")},
    ElementTitle{"north", QT_TRANSLATE_NOOP("Completeness", "arah utara")},
    ElementTitle{"facts", QT_TRANSLATE_NOOP("Completeness", "data dan hasil")},
    ElementTitle{"table", QT_TRANSLATE_NOOP("Completeness", "tabel perbandingan")},
    ElementTitle{"grid", QT_TRANSLATE_NOOP("Completeness", "grid")},
    ElementTitle{"legend", QT_TRANSLATE_NOOP("Completeness", "keterangan")},
    ElementTitle{"projection", QT_TRANSLATE_NOOP("Completeness", "sistem koordinat")},
    ElementTitle{"sources", QT_TRANSLATE_NOOP("Completeness", "sumber data")},
    ElementTitle{"inset", QT_TRANSLATE_NOOP("Completeness", "diagram lokasi")},
    ElementTitle{"history", QT_TRANSLATE_NOOP("Completeness", "riwayat peta")},
    ElementTitle{"notes", QT_TRANSLATE_NOOP("Completeness", "catatan")},
    ElementTitle{"signatures", QT_TRANSLATE_NOOP("Completeness", "tanda tangan")},
};

QString listText(const std::vector<std::string>& elements)
{
    QStringList names;
    for (const auto& element : elements)
        // Scale and north stand in one box, but a sheet can lack the one alone.
        names << (element == "scale" ? Texts::tr("skala") : elementTitle(element));
    return names.join(QStringLiteral(", "));
}

} // namespace

QString elementTitle(const std::string& name)
{
    for (const auto& known : titles)
        if (known.name == name)
            return Texts::tr(known.title);
    return QString::fromStdString(name);
}

QString completenessText(const Completeness& completeness)
{
    QStringList notes;
    if (!completeness.missing.empty())
        notes << Texts::tr("Tidak tercetak: %1.").arg(listText(completeness.missing));
    if (!completeness.unknown.empty())
        notes << Texts::tr("Belum lengkap: %1.").arg(listText(completeness.unknown));
    QStringList covered;
    for (const auto& [above, below] : completeness.overlaps)
        covered << Texts::tr("%1 menutupi %2").arg(elementTitle(above), elementTitle(below));
    if (!covered.isEmpty())
        notes << Texts::tr("Bertumpuk: %1.").arg(covered.join(QStringLiteral(", ")));
    return notes.isEmpty() ? Texts::tr("Semua unsur peta resmi ada.") : notes.join(QLatin1Char(' '));
}

} // namespace app
