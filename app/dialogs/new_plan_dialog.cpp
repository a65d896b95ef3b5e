#include "app/dialogs/new_plan_dialog.h"

#include "app/panels/field_editor.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>

namespace app {

namespace {

enum Area
{
    Semarang,
    Typed
};

QString fileNameFor(const QString& title)
{
    static const QRegularExpression odd{QStringLiteral("[^\\w\\- ]+"),
                                        QRegularExpression::UseUnicodePropertiesOption};
    const auto plain = QString{title}.remove(odd).simplified();
    return (plain.isEmpty() ? QStringLiteral("rencana") : plain) + QStringLiteral(".gpkg");
}

/// The UTM zones that cover Indonesia, 46 to 54 on both sides of the equator.
void addSystems(QComboBox* box)
{
    for (const bool south : {true, false})
        for (int zone = 46; zone <= 54; ++zone) {
            const int code = (south ? 32700 : 32600) + zone;
            box->addItem(
                QStringLiteral("WGS 84 / UTM %1%2 (EPSG:%3)").arg(zone).arg(south ? 'S' : 'N').arg(code),
                QStringLiteral("EPSG:%1").arg(code));
        }
    box->setCurrentIndex(box->findData(QStringLiteral("EPSG:32749")));
}

} // namespace

NewPlanDialog::NewPlanDialog(const QString& folder, QWidget* parent)
    : QDialog(parent), m_folder(folder), m_title(new QLineEdit(this)), m_path(new QLineEdit(this)),
      m_area(new QComboBox(this)), m_box(new QLineEdit(this)),
      m_boxLabel(new QLabel(tr("Batas (derajat)"), this)), m_crs(new QComboBox(this)),
      m_problem(new QLabel(this)),
      m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this))
{
    setObjectName("newPlanDialog");
    setWindowTitle(tr("Rencana Baru"));
    m_title->setObjectName("planTitle");
    m_title->setText(tr("Sentra Industri Semarang"));
    m_title->setAccessibleName(tr("Judul rencana"));
    m_path->setObjectName("planPath");
    m_path->setAccessibleName(tr("Berkas rencana"));
    m_area->setObjectName("planArea");
    m_area->setAccessibleName(tr("Wilayah"));
    m_area->addItem(QStringLiteral("Kota Semarang"));
    m_area->addItem(tr("Wilayah lain…"));
    m_box->setObjectName("planBox");
    m_box->setPlaceholderText(QStringLiteral("110.2691, -7.1146, 110.5054, -6.9315"));
    m_box->setAccessibleName(tr("Batas wilayah: barat, selatan, timur, utara"));
    m_box->setToolTip(m_box->accessibleName());
    m_crs->setObjectName("planCrs");
    m_crs->setAccessibleName(tr("Sistem koordinat"));
    addSystems(m_crs);
    m_problem->setProperty("problem", true);
    m_problem->setWordWrap(true);
    m_buttons->button(QDialogButtonBox::Ok)->setText(tr("Buat Rencana"));

    auto* pathRow = new QHBoxLayout;
    auto* browseButton = new QPushButton(tr("Pilih…"), this);
    browseButton->setAccessibleName(tr("Pilih tempat berkas"));
    pathRow->addWidget(m_path, 1);
    pathRow->addWidget(browseButton);
    auto* form = new QFormLayout;
    form->setHorizontalSpacing(14);
    form->setVerticalSpacing(9);
    form->addRow(tr("Judul"), m_title);
    form->addRow(tr("Berkas"), pathRow);
    form->addRow(tr("Wilayah"), m_area);
    form->addRow(m_boxLabel, m_box);
    form->addRow(tr("Sistem koordinat"), m_crs);
    auto* note = new QLabel(
        tr("Semua perubahan langsung tersimpan di berkas ini dan dapat diurungkan kapan saja."), this);
    note->setProperty("soft", true);
    note->setWordWrap(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 18, 20, 16);
    column->setSpacing(12);
    column->addLayout(form);
    column->addWidget(note);
    column->addWidget(m_problem);
    column->addStretch();
    column->addWidget(m_buttons);
    setMinimumWidth(520);

    connect(m_title, &QLineEdit::textChanged, this, &NewPlanDialog::suggestPath);
    connect(m_path, &QLineEdit::textEdited, this, [this] {
        m_ownPath = true;
        check();
    });
    connect(m_area, &QComboBox::currentIndexChanged, this, &NewPlanDialog::check);
    connect(m_box, &QLineEdit::textChanged, this, &NewPlanDialog::check);
    connect(browseButton, &QPushButton::clicked, this, &NewPlanDialog::browse);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    suggestPath();
    m_title->selectAll();
}

QString NewPlanDialog::path() const
{
    auto path = m_path->text().trimmed();
    if (!path.endsWith(QStringLiteral(".gpkg"), Qt::CaseInsensitive))
        path += QStringLiteral(".gpkg");
    return path;
}

core::PlanSettings NewPlanDialog::settings() const
{
    core::PlanSettings settings;
    settings.title = m_title->text().trimmed().toStdString();
    settings.crs = m_crs->currentData().toString().toStdString();
    if (const auto area = typedArea(); m_area->currentIndex() == Typed && area) {
        settings.areaName = tr("Wilayah rencana").toStdString();
        settings.area = *area;
    }
    return settings;
}

void NewPlanDialog::suggestPath()
{
    if (!m_ownPath)
        m_path->setText(QDir{m_folder}.filePath(fileNameFor(m_title->text())));
    check();
}

void NewPlanDialog::browse()
{
    const auto chosen = QFileDialog::getSaveFileName(this, tr("Simpan Rencana Sebagai"), path(),
                                                     tr("Rencana PetaSentra (*.gpkg)"), nullptr,
                                                     QFileDialog::DontConfirmOverwrite);
    if (chosen.isEmpty())
        return;
    m_ownPath = true;
    m_path->setText(chosen);
    check();
}

/// One problem at a time, in the order of the fields.
void NewPlanDialog::check()
{
    const bool typed = m_area->currentIndex() == Typed;
    m_box->setVisible(typed);
    m_boxLabel->setVisible(typed);
    QString problem;
    if (m_title->text().trimmed().isEmpty())
        problem = tr("Beri judul.");
    else if (m_path->text().trimmed().isEmpty())
        problem = tr("Pilih tempat berkas.");
    else if (QFileInfo::exists(path()))
        problem = tr("Berkas itu sudah ada dan tidak akan ditimpa. Pilih nama lain.");
    else if (!QFileInfo{QFileInfo{path()}.absolutePath()}.isDir())
        problem = tr("Folder itu tidak ada.");
    else if (typed && !typedArea())
        problem = tr("Tulis batas sebagai empat angka: barat, selatan, timur, utara.");
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(problem.isEmpty());
}

std::optional<core::Box> NewPlanDialog::typedArea() const
{
    const auto parts = m_box->text().split(',', Qt::SkipEmptyParts);
    if (parts.size() != 4)
        return std::nullopt;
    double edge[4]{};
    for (int i = 0; i < 4; ++i) {
        bool ok = false;
        edge[i] = parts[i].trimmed().toDouble(&ok);
        if (!ok)
            return std::nullopt;
    }
    const core::Box box{edge[0], edge[1], edge[2], edge[3]};
    const bool onEarth = box.minX >= -180 && box.maxX <= 180 && box.minY >= -90 && box.maxY <= 90;
    return onEarth && box.minX < box.maxX && box.minY < box.maxY ? std::optional{box} : std::nullopt;
}

} // namespace app
