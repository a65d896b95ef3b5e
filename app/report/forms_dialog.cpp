#include "app/report/forms_dialog.h"

#include "app/settings/shipped.h"

#include <QDir>
#include <QFormLayout>
#include <QSpinBox>
#include <QUrl>

namespace app {

namespace {

QSpinBox* spinBox(const char* name, const QString& accessibleName, int value, int most)
{
    auto* box = new QSpinBox;
    box->setObjectName(QLatin1String{name});
    box->setAccessibleName(accessibleName);
    box->setRange(1, most);
    box->setValue(value);
    return box;
}

} // namespace

FormsDialog::FormsDialog(QString planPath, const core::Uuid& kampung, QString name, Settings& settings,
                         QWidget* parent)
    : SavingDialog(QStringLiteral("forms"), tr("&Buka Formulir"), settings, parent),
      m_planPath(std::move(planPath)), m_kampung(kampung), m_name(std::move(name))
{
    setWindowTitle(tr("Formulir Lapangan – %1").arg(m_name));
    m_count = spinBox("formsCount", tr("Jumlah formulir"), 20, mostForms);
    m_first = spinBox("formsFirst", tr("Mulai nomor"), 1, 9'000);
    auto* form = new QFormLayout;
    form->addRow(tr("&Jumlah formulir"), m_count);
    form->addRow(tr("&Mulai nomor"), m_first);
    setChoices(form);
    setMinimumWidth(520);
    for (auto* box : {m_count, m_first})
        connect(box, &QSpinBox::valueChanged, this, &FormsDialog::preview);
    preview();
}

void FormsDialog::preview()
{
    clearState();
    showPreview(true, tr("Halaman pertama peta kampung dengan grid UTM, lalu %1 sampai %2, dua formulir "
                         "sehalaman.\n\nHasil yang diketik dengan kolom “No Formulir” dikenali saat diimpor: "
                         "daftar yang dibetulkan mengubah usaha yang sama.")
                          .arg(formNumber(m_kampung, m_first->value()),
                               formNumber(m_kampung, m_first->value() + m_count->value() - 1)));
}

FormsDialog::FileQuestion FormsDialog::fileQuestion() const
{
    auto name = tr("Formulir %1").arg(m_name);
    name.replace(QLatin1Char('/'), QLatin1Char('-'));
    return {.title = tr("Simpan Formulir"),
            .name = name + QStringLiteral(".pdf"),
            .filter = tr("PDF (*.pdf)"),
            .suffix = QStringLiteral("pdf")};
}

QUrl FormsDialog::opened(const QString& path) const
{
    return QUrl::fromLocalFile(path);
}

void FormsDialog::save(const QString& path)
{
    showSaving();
    FormsRequest request{.kampung = m_kampung.text, .count = m_count->value(), .first = m_first->value()};
    request.style.locale = locale();
    m_saveJob.run(
        this, tr("Menulis formulir"),
        [plan = m_planPath.toStdString(), path,
         request](core::Progress& progress) -> core::Result<WrittenForms> {
            PS_LET(const auto file, core::PlanFile::open(plan, core::PlanFile::Access::Read));
            PS_LET(const auto styles, shippedStyles());
            return writeFieldForms(file, styles, request, path, progress);
        },
        [this, path](const core::Result<WrittenForms>& written) {
            if (written)
                showSaved(path, tr("Tersimpan: %1").arg(QDir::toNativeSeparators(path)));
            else
                showFailure(written.error());
        });
}

} // namespace app
