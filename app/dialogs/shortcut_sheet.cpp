#include "app/dialogs/shortcut_sheet.h"

#include "app/actions/actions.h"
#include "app/actions/theme.h"

#include <QColor>
#include <QDialogButtonBox>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace app {

namespace {

QString row(const QString& keys, const QString& what, const QString& hint)
{
    return QStringLiteral(
               "<tr><td style='padding:3px 18px 3px 0; white-space:nowrap'><b>%1</b></td>"
               "<td style='padding:3px 18px 3px 0'>%2</td><td style='padding:3px 0; color:%4'>%3</td></tr>")
        .arg(keys.toHtmlEscaped(), what.toHtmlEscaped(), hint.toHtmlEscaped(), QColor{theme::inkSoft}.name());
}

QString nativeKeys(const ActionSpec& spec)
{
    QStringList keys;
    for (const auto& key : QString::fromLatin1(spec.keys).split(' ', Qt::SkipEmptyParts))
        keys.append(QKeySequence{key, QKeySequence::PortableText}.toString(QKeySequence::NativeText));
    return keys.join(QStringLiteral(", "));
}

QString section(const QString& title, const QString& rows)
{
    return QStringLiteral("<h3 style='margin:14px 0 2px 0'>%1</h3><table cellspacing='0'>%2</table>")
        .arg(title, rows);
}

} // namespace

ShortcutSheet::ShortcutSheet(QWidget* parent) : QDialog(parent)
{
    setObjectName("shortcutSheet");
    setWindowTitle(tr("Daftar Tombol"));
    QString html;
    for (const auto menu : {ActionMenu::File, ActionMenu::Edit, ActionMenu::Map, ActionMenu::Analysis,
                            ActionMenu::View, ActionMenu::Help}) {
        QString rows;
        for (const auto& spec : actionTable())
            if (spec.menu == menu && *spec.keys != '\0')
                rows += row(nativeKeys(spec), Actions::plainText(spec), Actions::hint(spec));
        html += section(Actions::menuTitle(menu).remove('&'), rows);
    }
    html +=
        section(tr("Tetikus dan tombol di peta"),
                row(tr("Klik kiri"), tr("Pilih, atau taruh titik"), {}) +
                    row(tr("Klik kanan, Enter"), tr("Selesaikan gambar"), {}) +
                    row(tr("Backspace"), tr("Hapus titik terakhir"), {}) +
                    row(tr("Angka"), tr("Jarak ke titik berikutnya (25 m, 25 < 90°) atau koordinatnya"), {}) +
                    row(tr("Ctrl saat menyeret titik"), tr("Batas tetangga tetap di tempatnya"), {}) +
                    row(tr("Esc"), tr("Berhenti menggambar; gambar disimpan untuk nanti"), {}) +
                    row(tr("Roda"), tr("Perbesar dan perkecil di tempat penunjuk"), {}) +
                    row(tr("Ctrl+roda"), tr("Perbesar dan perkecil lebih halus"), {}) +
                    row(tr("Tombol tengah, Spasi, panah"), tr("Geser peta"), {}));
    auto* text = new QTextBrowser(this);
    text->setObjectName("shortcutText");
    text->setAccessibleName(windowTitle());
    text->setHtml(html);
    text->setFrameShape(QFrame::NoFrame);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* column = new QVBoxLayout(this);
    column->addWidget(text, 1);
    column->addWidget(buttons);
    resize(760, 560);
}

} // namespace app
