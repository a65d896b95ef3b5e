#include "app/actions/plan_commands.h"

#include "app/dialogs/new_plan_dialog.h"
#include "app/models/text.h"
#include "app/settings/resources.h"
#include "app/settings/settings.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>
#include <QStandardPaths>

namespace app {

namespace {

/// A name in the folder that is not taken: "Contoh Ligu.gpkg", "Contoh Ligu 2.gpkg", …
QString freeName(const QDir& folder, const QString& base)
{
    for (int number = 1;; ++number) {
        const auto name = number == 1 ? base : QStringLiteral("%1 %2").arg(base).arg(number);
        const auto path = folder.filePath(name + QStringLiteral(".gpkg"));
        if (!QFileInfo::exists(path))
            return path;
    }
}

} // namespace

PlanCommands::PlanCommands(Document& document, Settings& settings, QWidget* window)
    : QObject(window), m_document(document), m_settings(settings), m_window(window)
{
}

QString PlanCommands::folder() const
{
    const auto last = m_settings.get(setting::lastFolder);
    if (!last.isEmpty() && QDir{last}.exists())
        return last;
    return QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
}

void PlanCommands::remember(const QString& path)
{
    m_settings.set(setting::lastFolder, QFileInfo{path}.absolutePath());
}

void PlanCommands::newPlan()
{
    auto* dialog = new NewPlanDialog(folder(), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        remember(dialog->path());
        m_document.create(dialog->path(), dialog->settings());
    });
    dialog->open();
}

void PlanCommands::openPlan()
{
    auto* dialog = new QFileDialog(m_window, tr("Buka Rencana"), folder(),
                                   tr("Rencana PetaSentra (*.gpkg);;Semua berkas (*)"));
    dialog->setObjectName("openPlanDialog");
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
        remember(path);
        m_document.open(path);
    });
    dialog->open();
}

/// A copy, so that the sample itself stays as it is.
void PlanCommands::openSample()
{
    const QDir samples{QString::fromStdString(resourcesFolder()) + QStringLiteral("/../data")};
    const auto plans = samples.entryInfoList({QStringLiteral("*.gpkg")}, QDir::Files, QDir::Name);
    if (plans.isEmpty()) {
        Q_EMIT failed(core::Error{core::ErrorCode::FileNotFound, samples.absolutePath().toStdString(), {}});
        return;
    }
    const auto copy = freeName(QDir{QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)},
                               plans.front().completeBaseName());
    QDir{}.mkpath(QFileInfo{copy}.absolutePath());
    if (QFile::copy(plans.front().absoluteFilePath(), copy)) {
        QFile::setPermissions(copy, QFile::permissions(copy) | QFile::WriteOwner);
        m_document.open(copy);
    } else {
        Q_EMIT failed(core::Error{core::ErrorCode::WriteFailed, copy.toStdString(), {}});
    }
}

void PlanCommands::backup()
{
    auto* dialog =
        new QFileDialog(m_window, tr("Simpan Salinan Sebagai"), folder(), tr("Rencana PetaSentra (*.gpkg)"));
    dialog->setObjectName("backupDialog");
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setOption(QFileDialog::DontConfirmOverwrite);
    dialog->setDefaultSuffix(QStringLiteral("gpkg"));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
        remember(path);
        m_document.runReadJob(
            tr("Membuat salinan"), this,
            [target = path.toStdString()](const core::PlanFile& file, core::Progress&) {
                return file.backup(target);
            },
            [this, path](core::Result<void> result) {
                if (result)
                    Q_EMIT done(tr("Salinan tersimpan dan sudah diperiksa: %1").arg(path));
                else
                    Q_EMIT failed(result.error());
            });
    });
    dialog->open();
}

/// No question asked: it can be undone, and the message says so.
void PlanCommands::removeSelected()
{
    const auto selection = m_document.selection();
    const auto* table = core::findTable(selection.table);
    if (table == nullptr || selection.uuids.empty())
        return;
    const int count = static_cast<int>(selection.uuids.size());
    const auto what = title(*table).toLower();
    m_document.edit(
        count == 1 ? tr("hapus %1").arg(what) : tr("hapus %Ln %1", nullptr, count).arg(what),
        [selection](core::PlanEdit& edit) -> core::Result<void> {
            for (const auto& uuid : selection.uuids)
                PS_TRY(edit.remove(selection.table, uuid));
            return {};
        },
        [this, count] { Q_EMIT done(tr("%Ln data dihapus. Ctrl+Z mengembalikannya.", nullptr, count)); });
    m_document.clearSelection();
}

} // namespace app
