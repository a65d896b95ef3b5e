#include "app/actions/plan_commands.h"

#include "app/dialogs/new_plan_dialog.h"
#include "app/export/export_dialog.h"
#include "app/models/text.h"
#include "app/print/print_dialog.h"
#include "app/publish/publish_dialog.h"
#include "app/report/forms_dialog.h"
#include "app/settings/resources.h"
#include "app/settings/settings.h"
#include "core/checks/merge_records.h"
#include "core/storage/plan_templates.h"
#include "gis/geometry/reshape.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QInputDialog>
#include <QLocale>
#include <QPointer>
#include <QProcess>
#include <QStandardPaths>

namespace app {

namespace {

/// The others go into the first, with what is known about them, and it gets all their outlines.
core::Result<void> uniteAreas(core::PlanFile& plan, const core::EditLabel& label, const Selection& selection)
{
    std::vector<core::MultiPolygon> outlines;
    for (const auto& uuid : selection.uuids) {
        PS_LET(const auto record, plan.find(selection.table, uuid.text));
        if (const auto* area = std::get_if<core::MultiPolygon>(&record.geometry))
            outlines.push_back(*area);
    }
    PS_LET(const auto outline, gis::united(outlines));
    PS_TRY(plan.edit(label, [&](core::PlanEdit& edit) -> core::Result<void> {
        for (std::size_t i = 1; i < selection.uuids.size(); ++i) {
            PS_LET(const auto kept, plan.find(selection.table, selection.uuids.front().text));
            PS_LET(const auto other, plan.find(selection.table, selection.uuids[i].text));
            PS_TRY(core::mergeRecords(edit, plan, selection.table, kept, other));
        }
        return edit.update(selection.table, selection.uuids.front(), {}, core::Geometry{outline});
    }));
    return {};
}

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

/// Built anew from the readable files that ship with the program, by the program's own commands.
void PlanCommands::openSample()
{
    const auto script = QDir::cleanPath(QString::fromStdString(resourcesFolder()) +
                                        QStringLiteral("/../data/kampung-ligu/make"));
    if (!QFileInfo::exists(script)) {
        Q_EMIT failed(core::Error{core::ErrorCode::FileNotFound, script.toStdString(), {}});
        return;
    }
    const QDir documents{QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)};
    documents.mkpath(QStringLiteral("."));
    const auto plan = freeName(documents, tr("Contoh Kampung Ligu"));
    auto* process = new QProcess(this);
    connect(process, &QProcess::finished, this, [this, process, plan](int code) {
        process->deleteLater();
        if (code == 0)
            m_document.open(plan);
        else
            Q_EMIT failed(core::Error{core::ErrorCode::WriteFailed, plan.toStdString(),
                                      process->readAllStandardError().trimmed().toStdString()});
    });
    process->start(QStringLiteral("bash"), {script, QCoreApplication::applicationFilePath(), plan});
    Q_EMIT done(tr("Menyiapkan contoh…"));
}

void PlanCommands::nameVersion()
{
    auto* dialog = new QInputDialog(m_window);
    dialog->setObjectName("nameVersionDialog");
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Simpan Versi"));
    dialog->setLabelText(tr("Semua perubahan sudah tersimpan. Nama untuk keadaan ini, agar dapat dicari "
                            "dalam riwayat:"));
    dialog->setTextValue(tr("Versi %1").arg(QLocale{}.toString(QDate::currentDate(), QLocale::ShortFormat)));
    dialog->setOkButtonText(tr("Simpan Versi"));
    connect(dialog, &QInputDialog::textValueSelected, this, [this](const QString& name) {
        if (!name.trimmed().isEmpty())
            m_document.nameVersion(name.trimmed());
    });
    dialog->open();
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

void PlanCommands::uniteSelected()
{
    const auto selection = m_document.selection();
    m_document.runJob(
        tr("Menggabungkan batas"), this,
        [selection, who = m_settings.who().toStdString(),
         label = tr("gabungkan batas").toStdString()](core::PlanFile& plan, core::Progress&) {
            return uniteAreas(plan, {who, label}, selection);
        },
        [this, selection](const core::Result<void>& result) {
            if (!result)
                return Q_EMIT failed(result.error());
            m_document.select(selection.table, selection.uuids.front());
            Q_EMIT done(tr("%Ln batas digabungkan. Ctrl+Z mengembalikannya.", nullptr,
                           static_cast<int>(selection.uuids.size())));
        });
}

/// The selected site or kampung, the selected sites side by side, else the whole city.
void PlanCommands::printSheet()
{
    constexpr std::size_t mostCompared = 6;
    SheetSubject subject{SheetSubject::Kind::City, {}, {}};
    const auto& selection = m_document.selection();
    if (selection.single() && selection.table == "site")
        subject = {SheetSubject::Kind::Site, selection.uuids.front().text, {}};
    else if (selection.single() && selection.table == "kampung")
        subject = {SheetSubject::Kind::Kampung, selection.uuids.front().text, {}};
    else if (selection.table == "site" && selection.uuids.size() > 1 &&
             selection.uuids.size() <= mostCompared) {
        subject.kind = SheetSubject::Kind::Comparison;
        for (const auto& uuid : selection.uuids)
            subject.compared.push_back(uuid.text);
    }
    auto* dialog = new PrintDialog(m_document.path(), subject, m_settings, m_window);
    dialog->setStoring(!m_document.isReadOnly());
    const auto edit = [this, dialog](const QString& label, Document::Change change) {
        m_document.edit(label, std::move(change), [guard = QPointer<PrintDialog>{dialog}] {
            if (guard)
                guard->findOffers();
        });
    };
    connect(dialog, &PrintDialog::storeTemplateWanted, this,
            [edit](const QString& name, const QString& arrangement) {
                edit(tr("simpan susunan lembar %1").arg(name),
                     [stored = core::PlanTemplate{name.toStdString(), arrangement.toStdString()}](
                         core::PlanEdit& change) {
                         return core::storeTemplate(change, core::TemplateKind::Sheet, stored);
                     });
            });
    connect(dialog, &PrintDialog::removeTemplateWanted, this, [edit](const QString& name) {
        edit(tr("hapus susunan lembar %1").arg(name), [name = name.toStdString()](core::PlanEdit& change) {
            return core::removeTemplate(change, core::TemplateKind::Sheet, name);
        });
    });
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

/// The table of what is selected is offered first.
void PlanCommands::exportData()
{
    auto* dialog = new ExportDialog(m_document.path(), m_document.selection().table, m_settings, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void PlanCommands::publishPage()
{
    auto* dialog = new PublishDialog(m_document.path(), m_settings, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void PlanCommands::fieldForms()
{
    const auto selection = m_document.selection();
    if (!selection.single() || selection.table != "kampung")
        return;
    m_document.read(
        this,
        [uuid = selection.uuids.front()](const core::PlanFile& plan) { return plan.record("kampung", uuid); },
        [this](const core::Result<std::optional<core::Record>>& record) {
            if (!record)
                return Q_EMIT failed(record.error());
            if (!*record)
                return;
            auto* dialog =
                new FormsDialog(m_document.path(), (*record)->uuid,
                                QString::fromStdString((*record)->text("name")), m_settings, m_window);
            dialog->setAttribute(Qt::WA_DeleteOnClose);
            dialog->open();
        });
}

} // namespace app
