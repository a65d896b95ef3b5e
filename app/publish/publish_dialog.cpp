#include "app/publish/publish_dialog.h"

#include "app/dialogs/grow_to_fit.h"
#include "app/errors/error_text.h"
#include "app/publish/public_page.h"
#include "app/settings/settings.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

namespace app {

namespace {

QString previewText(const PageData& data)
{
    QStringList lines{PublishDialog::tr("Halaman menampilkan %Ln usaha dan", nullptr, data.businesses) +
                      QLatin1Char(' ') + PublishDialog::tr("%Ln calon lokasi.", nullptr, data.sites)};
    if (data.withoutPlace > 0)
        lines << PublishDialog::tr(
            "%Ln usaha ada di daftar saja: tempatnya belum diketahui, atau juga rumah.", nullptr,
            data.withoutPlace);
    if (data.refused > 0)
        lines << PublishDialog::tr("%Ln usaha tidak tampil karena pemiliknya tidak bersedia.", nullptr,
                                   data.refused);
    lines << PublishDialog::tr(
        "Nama pemilik, telepon, NIB, uang, catatan, dan alamat rumah tidak pernah ikut.");
    return lines.join(QStringLiteral("\n\n"));
}

QLabel* textLabel(const char* name)
{
    auto* label = new QLabel;
    label->setObjectName(QString::fromLatin1(name));
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    return label;
}

} // namespace

PublishDialog::PublishDialog(QString planPath, Settings& settings, QWidget* parent)
    : QDialog(parent), m_planPath(std::move(planPath)), m_settings(settings)
{
    setObjectName(QStringLiteral("publishDialog"));
    setWindowTitle(tr("Halaman untuk Umum"));
    m_sites = new QComboBox;
    m_sites->setObjectName(QStringLiteral("publishSites"));
    m_sites->addItems({tr("Semua yang tidak ditolak"), tr("Hanya yang diputuskan layak"), tr("Tidak ada")});
    m_backdrop = new QCheckBox{tr("Tawarkan &latar OpenStreetMap (perlu internet)")};
    m_backdrop->setObjectName(QStringLiteral("publishBackdrop"));
    m_preview = textLabel("publishPreview");
    m_preview->setMinimumHeight(120);
    m_state = textLabel("publishState");
    auto* form = new QFormLayout;
    form->setHorizontalSpacing(14);
    form->setVerticalSpacing(9);
    form->addRow(tr("&Calon lokasi"), m_sites);
    form->addRow(QString{}, m_backdrop);
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(20, 18, 20, 16);
    column->setSpacing(12);
    column->addLayout(form);
    column->addWidget(m_preview, 1);
    column->addWidget(m_state);
    column->addWidget(makeButtons());
    setMinimumWidth(520);
    connect(m_sites, &QComboBox::currentIndexChanged, this, &PublishDialog::preview);
    preview();
}

QWidget* PublishDialog::makeButtons()
{
    auto* row = new QWidget;
    auto* layout = new QHBoxLayout{row};
    layout->setContentsMargins({});
    m_open = new QPushButton{tr("&Buka Halaman")};
    m_open->setVisible(false);
    m_save = new QPushButton{tr("&Simpan…")};
    m_save->setObjectName(QStringLiteral("savePage"));
    m_save->setDefault(true);
    auto* close = new QPushButton{tr("&Tutup")};
    layout->addStretch(1);
    layout->addWidget(m_open);
    layout->addWidget(m_save);
    layout->addWidget(close);
    connect(m_save, &QPushButton::clicked, this, &PublishDialog::chooseFile);
    connect(m_open, &QPushButton::clicked, this,
            [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(m_savedPath)); });
    connect(close, &QPushButton::clicked, this, &QDialog::close);
    return row;
}

PublishOptions PublishDialog::options() const
{
    constexpr std::array choices{PublishedSites::All, PublishedSites::Decided, PublishedSites::None};
    return {.sites = choices.at(static_cast<std::size_t>(m_sites->currentIndex())),
            .english = QCoreApplication::instance()->property("language").toString() == QStringLiteral("en"),
            .backdrop = m_backdrop->isChecked()};
}

void PublishDialog::preview()
{
    m_state->clear();
    m_previewJob.run(
        this, {},
        [path = m_planPath.toStdString(),
         wanted = options()](core::Progress& progress) -> core::Result<PageData> {
            PS_LET(const auto plan, core::PlanFile::open(path, core::PlanFile::Access::Read));
            return readPageData(plan, wanted, progress);
        },
        [this](const core::Result<PageData>& data) {
            m_save->setEnabled(data.has_value());
            m_preview->setText(data ? previewText(*data) : errorText(data.error()));
            growToFit(*this);
            if (data)
                m_title = QString::fromStdString(data->title);
            Q_EMIT previewReady();
        });
}

void PublishDialog::chooseFile()
{
    auto name = m_title;
    name.replace(QLatin1Char('/'), QLatin1Char('-'));
    auto* dialog = new QFileDialog(this, tr("Simpan Halaman"), m_settings.get(setting::lastFolder),
                                   tr("Halaman web (*.html)"));
    dialog->setObjectName(QStringLiteral("savePageDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("html"));
    dialog->selectFile(name + QStringLiteral(".html"));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
        m_settings.set(setting::lastFolder, QFileInfo{path}.absolutePath());
        save(path);
    });
    dialog->open();
}

void PublishDialog::save(const QString& path)
{
    m_save->setEnabled(false);
    m_state->setText(tr("Menyimpan…"));
    m_saveJob.run(
        this, tr("Menulis halaman"),
        [plan = m_planPath.toStdString(), path,
         wanted = options()](core::Progress& progress) -> core::Result<PageData> {
            PS_LET(const auto file, core::PlanFile::open(plan, core::PlanFile::Access::Read));
            return publishPage(file, path.toStdString(), wanted, progress);
        },
        [this, path](const core::Result<PageData>& data) {
            m_save->setEnabled(true);
            if (!data) {
                m_state->setText(errorText(data.error()));
                growToFit(*this);
                return;
            }
            m_savedPath = path;
            m_open->setVisible(true);
            m_state->setText(tr("Tersimpan: %1").arg(QDir::toNativeSeparators(path)));
            growToFit(*this);
            Q_EMIT saved(path);
        });
}

} // namespace app
