#include "app/publish/publish_dialog.h"

#include "app/errors/error_text.h"
#include "app/publish/public_page.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QDir>
#include <QFormLayout>
#include <QUrl>

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

} // namespace

PublishDialog::PublishDialog(QString planPath, Settings& settings, QWidget* parent)
    : SavingDialog(QStringLiteral("publish"), tr("&Buka Halaman"), settings, parent),
      m_planPath(std::move(planPath))
{
    setWindowTitle(tr("Halaman untuk Umum"));
    m_sites = new QComboBox;
    m_sites->setObjectName(QStringLiteral("publishSites"));
    m_sites->addItems({tr("Semua yang tidak ditolak"), tr("Hanya yang diputuskan layak"), tr("Tidak ada")});
    m_backdrop = new QCheckBox{tr("Tawarkan &latar OpenStreetMap (perlu internet)")};
    m_backdrop->setObjectName(QStringLiteral("publishBackdrop"));
    auto* form = new QFormLayout;
    form->addRow(tr("&Calon lokasi"), m_sites);
    form->addRow(QString{}, m_backdrop);
    setChoices(form);
    setMinimumWidth(520);
    connect(m_sites, &QComboBox::currentIndexChanged, this, &PublishDialog::preview);
    preview();
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
    clearState();
    m_previewJob.run(
        this, {},
        [path = m_planPath.toStdString(),
         wanted = options()](core::Progress& progress) -> core::Result<PageData> {
            PS_LET(const auto plan, core::PlanFile::open(path, core::PlanFile::Access::Read));
            return readPageData(plan, wanted, progress);
        },
        [this](const core::Result<PageData>& data) {
            if (data)
                m_title = QString::fromStdString(data->title);
            showPreview(data.has_value(), data ? previewText(*data) : errorText(data.error()));
        });
}

PublishDialog::FileQuestion PublishDialog::fileQuestion() const
{
    auto name = m_title;
    name.replace(QLatin1Char('/'), QLatin1Char('-'));
    return {.title = tr("Simpan Halaman"),
            .name = name + QStringLiteral(".html"),
            .filter = tr("Halaman web (*.html)"),
            .suffix = QStringLiteral("html")};
}

QUrl PublishDialog::opened(const QString& path) const
{
    return QUrl::fromLocalFile(path);
}

void PublishDialog::save(const QString& path)
{
    showSaving();
    m_saveJob.run(
        this, tr("Menulis halaman"),
        [plan = m_planPath.toStdString(), path,
         wanted = options()](core::Progress& progress) -> core::Result<PageData> {
            PS_LET(const auto file, core::PlanFile::open(plan, core::PlanFile::Access::Read));
            return publishPage(file, path.toStdString(), wanted, progress);
        },
        [this, path](const core::Result<PageData>& data) {
            if (data)
                showSaved(path, tr("Tersimpan: %1").arg(QDir::toNativeSeparators(path)));
            else
                showFailure(data.error());
        });
}

} // namespace app
